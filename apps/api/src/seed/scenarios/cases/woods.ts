import type { Rehearsed } from '../../rehearsal/rehearsal.ts';
import { agreementValues, judgementValues } from '../../rehearsal/written.ts';
import {
  aJudgement,
  anAgreement,
  aTenderInScoring,
  AVON,
  BOTH,
  depotCleaning,
  promiseOf,
  QUESTION,
  SEVERN,
  type Bidder,
} from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';
import type { ScenarioStage } from '../scenario-stage.ts';

const MARKS = { [AVON]: '3', [SEVERN]: '0' } as const;

export const woods: Scenario = {
  name: 'woods',
  title: 'Woods',
  tells: 'A reason that only repeats a descriptor, a mark for nothing at all, and one silence marked in two ways.',
  fails: ['R-034', 'R-037', 'R-067'],
  async make(stage) {
    const { rehearsal } = stage;
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-WOODS', 'Woods'));
    for (const who of of.cast.evaluators)
      await rehearsal.score(of, who, SEVERN, QUESTION, await nothingFound(stage, of, SEVERN));
    await scoreAvon(stage, of);
    await rehearsal.meet(of);
    for (const bidder of BOTH) await agreeOnNothing(stage, of, bidder);
    return rehearsal.signOff(of);
  },
};

async function nothingFound({ rehearsal }: ScenarioStage, of: Rehearsed, bidder: Bidder) {
  const sound = aJudgement(bidder, await rehearsal.quote(of, bidder, promiseOf(bidder)), MARKS[bidder]);
  const finding = 'No manager of the Redditch depot is named for it.';
  return { ...sound, parts: { [QUESTION]: { quote: null, finding } } };
}

async function scoreAvon(stage: ScenarioStage, of: Rehearsed): Promise<void> {
  const { rehearsal, past } = stage;
  const [first, second] = of.cast.evaluators;
  if (first === undefined || second === undefined) throw new Error('Two evaluators score.');
  const sound = aJudgement(AVON, await rehearsal.quote(of, AVON, promiseOf(AVON)), MARKS[AVON]);
  const repeated = 'A relevant commitment with a quantity and a date.';
  await rehearsal.score(of, first, AVON, QUESTION, { ...sound, decisive: repeated });
  await rehearsal.write(of, second, AVON, QUESTION, judgementValues(await nothingFound(stage, of, AVON)));
  await stage.refused(() => rehearsal.lock(of, second, AVON, QUESTION));
  await past.lockScore(of, second, AVON, QUESTION);
}

async function agreeOnNothing(stage: ScenarioStage, of: Rehearsed, bidder: Bidder): Promise<void> {
  const { rehearsal } = stage;
  const agreed = anAgreement(bidder, await rehearsal.quote(of, bidder, promiseOf(bidder)), MARKS[bidder]);
  const reason = agreed.parts[QUESTION]?.reason ?? '';
  const item = await rehearsal.item(of, bidder, QUESTION);
  const silent = { ...agreed, parts: { [QUESTION]: { quote: null, reason } } };
  let version = await rehearsal.minute(of, item, agreementValues(item, silent));
  if (bidder === AVON) {
    const early = version;
    await stage.refused(() => rehearsal.propose(of, item.id, early));
    const reconciled = 'The panel took the intention for enough.';
    version = await rehearsal.minute(
      of,
      await rehearsal.item(of, bidder, QUESTION),
      agreementValues(item, { ...silent, reconciled }),
    );
  }
  await rehearsal.propose(of, item.id, version);
  await rehearsal.confirm(of, item.id, version);
}
