import { anAgreedTender, aTenderInScoring, AVON, depotCleaning } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

const PLEADED = 'Your plan lacked the depth that the panel expected.';

export const parkingeye: Scenario = {
  name: 'parkingeye',
  title: 'Parkingeye',
  tells: 'A summary gives a ground that stands nowhere in the record.',
  fails: ['R-077'],
  async make(stage) {
    const { rehearsal, past, summaries, changes } = stage;
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-PARKINGEYE', 'Parkingeye'));
    const { tender } = await anAgreedTender(rehearsal, of);
    const { lead, chair } = of.cast;
    await summaries.decide(tender, { responseId: of.responses.get(AVON) ?? '', reason: null }, lead);
    for (const { stored } of await summaries.all(tender))
      await summaries.address(stored, { name: 'Bid team', email: 'bids@example.com' }, lead);
    const [first] = await summaries.all(tender);
    if (first === undefined) throw new Error('Every tender has a summary.');
    const said = {
      kind: 'withholding' as const,
      place: 'outcome',
      words: PLEADED,
      reason: 'Added afterwards.',
      everywhere: false,
    };
    await stage.refused(() => changes.propose(first, said, lead));
    for (const built of await summaries.all(tender)) await summaries.approve(built, chair);
    await past.addSentence(tender, PLEADED);
    return tender;
  },
};
