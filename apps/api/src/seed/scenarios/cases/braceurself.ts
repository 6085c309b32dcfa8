import { positionStep, STEP_CHECKED } from '@evenhand/shared/guide';
import { agreementValues, inWords, passages } from '../../rehearsal/written.ts';
import {
  agreeOn,
  anAgreement,
  aTenderInScoring,
  AVON,
  depotCleaning,
  promiseOf,
  QUESTION,
  scoreAll,
  SEVERN,
} from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const braceurself: Scenario = {
  name: 'braceurself',
  title: 'Braceurself',
  tells: 'Three follow one who misread, nobody opens the page again, and the result turns on that one mark.',
  fails: ['R-061', 'R-062', 'R-068'],
  async make(stage) {
    const { rehearsal, past } = stage;
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-BRACEURSELF', 'Braceurself'), 4);
    await scoreAll(rehearsal, of, AVON, ['4', '4', '4', '2']);
    await scoreAll(rehearsal, of, SEVERN, ['1', '1', '1', '1']);
    await rehearsal.meet(of);
    await agreeOn(rehearsal, of, SEVERN, '1');
    const item = await rehearsal.item(of, AVON, QUESTION);
    const sound = agreementValues(item, anAgreement(AVON, await rehearsal.quote(of, AVON, promiseOf(AVON)), '2'));
    const { [STEP_CHECKED.by]: _, [STEP_CHECKED.words]: __, ...unread } = sound;
    const followed = item.positions.filter(({ first }) => first.mark !== '2');
    const points = followed.flatMap(({ id }) => [
      [positionStep('moved', id), inWords('Agreed with the others.')] as const,
      [positionStep('moved-on', id), { ...passages(null), nothingFound: false }] as const,
    ]);
    const values = { ...unread, ...Object.fromEntries(points) };
    const version = await rehearsal.minute(of, item, values);
    await stage.refused(() => rehearsal.propose(of, item.id, version));
    await rehearsal.confirm(of, item.id, await past.minute(of, item, values));
    return rehearsal.signOff(of);
  },
};
