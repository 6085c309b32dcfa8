import { findingStep } from '@evenhand/shared/guide';
import type { Rehearsed } from '../../rehearsal/rehearsal.ts';
import { agreementValues, chosen, judgementValues } from '../../rehearsal/written.ts';
import {
  agreeOn,
  aJudgement,
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
import type { ScenarioStage } from '../scenario-stage.ts';

const PARTS = ['Q1.1', 'Q1.2'] as const;
const MARK = '4';

export const lancashire: Scenario = {
  name: 'lancashire',
  title: 'Lancashire',
  tells: 'Points for and against, "wider" than another bid, a sub-criterion skipped, and a record nobody approved.',
  fails: ['R-031', 'R-032', 'R-035', 'R-063', 'R-065'],
  async make(stage) {
    const { rehearsal } = stage;
    const plain = depotCleaning('SCENARIO-LANCASHIRE', 'Lancashire');
    const subCriteria = PARTS.map((id, at) => ({ id, title: at === 0 ? 'Training' : 'Work' }));
    const criteria = plain.criteria.map((criterion) => ({ ...criterion, subCriteria }));
    const of = await aTenderInScoring(rehearsal, { ...plain, criteria });
    await scoreAll(rehearsal, of, SEVERN, ['2', '2']);
    await scoreInNotes(stage, of);
    await rehearsal.meet(of);
    await agreeOn(rehearsal, of, SEVERN, '2');
    await agreeWithoutApproval(stage, of);
    return rehearsal.signOff(of);
  },
};

async function scoreInNotes(stage: ScenarioStage, of: Rehearsed): Promise<void> {
  const { rehearsal, past } = stage;
  const [first, second] = of.cast.evaluators;
  if (first === undefined || second === undefined) throw new Error('Two evaluators score.');
  const sound = aJudgement(AVON, await rehearsal.quote(of, AVON, promiseOf(AVON)), MARK, PARTS);
  const decisive = 'The reach of its six apprentices from Redditch is wider than that of the other bidder.';
  await rehearsal.score(of, second, AVON, QUESTION, { ...sound, decisive });
  const skipped = Object.entries(judgementValues({ ...sound, decisive: '' })).filter(
    ([step]) => !step.endsWith(PARTS[1]),
  );
  await rehearsal.write(of, first, AVON, QUESTION, Object.fromEntries(skipped));
  await stage.refused(() => rehearsal.lock(of, first, AVON, QUESTION));
  await past.lockScore(of, first, AVON, QUESTION);
}

async function agreeWithoutApproval(stage: ScenarioStage, of: Rehearsed): Promise<void> {
  const { rehearsal, past } = stage;
  const quote = await rehearsal.quote(of, AVON, promiseOf(AVON));
  const item = await rehearsal.item(of, AVON, QUESTION);
  const values = agreementValues(item, anAgreement(AVON, quote, MARK, PARTS));
  const unsettled = Object.fromEntries(
    item.positions.map(({ id }) => [findingStep('standing', PARTS[0], id), chosen('not-shared')]),
  );
  const version = await rehearsal.minute(of, item, { ...values, ...unsettled });
  await stage.refused(() => rehearsal.propose(of, item.id, version));
  await past.lockItem(item, MARK);
}
