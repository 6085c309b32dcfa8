import { judgementValues } from '../../rehearsal/written.ts';
import {
  agreeOn,
  aJudgement,
  aTenderInScoring,
  AVON,
  depotCleaning,
  promiseOf,
  QUESTION,
  scoreAll,
  SEVERN,
} from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const anchoring: Scenario = {
  name: 'anchoring',
  title: 'Anchoring',
  tells: 'An evaluator looks at the machine’s view first and changes the mark to it without a word.',
  fails: ['R-030', 'R-048'],
  async make(stage) {
    const { rehearsal, past, machine } = stage;
    const machineUse = { mode: 'after-lock', decision: 'Published set, page 4.' } as const;
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-ANCHORING', 'Anchoring', { machineUse }));
    const [first, second] = of.cast.evaluators;
    if (first === undefined || second === undefined) throw new Error('Two evaluators score.');
    await scoreAll(rehearsal, of, SEVERN, ['2', '2']);
    const quote = await rehearsal.quote(of, AVON, promiseOf(AVON));
    await rehearsal.score(of, second, AVON, QUESTION, aJudgement(AVON, quote, '4'));
    await rehearsal.write(of, first, AVON, QUESTION, judgementValues(aJudgement(AVON, quote, '3')));
    const place = { tenderId: of.tender.id, responseId: of.responses.get(AVON) ?? '', criterionId: QUESTION };
    await stage.refused(() => machine.reveal(first, place));
    await past.showMachine(of, first, AVON, QUESTION, '4');
    await rehearsal.write(of, first, AVON, QUESTION, judgementValues(aJudgement(AVON, quote, '4')));
    await stage.refused(() => rehearsal.lock(of, first, AVON, QUESTION));
    await past.lockScore(of, first, AVON, QUESTION);
    await rehearsal.meet(of);
    await agreeOn(rehearsal, of, AVON, '4');
    await agreeOn(rehearsal, of, SEVERN, '2');
    return rehearsal.signOff(of);
  },
};
