import type { Tender } from '@evenhand/shared/contracts';
import { anAgreedTender, aTenderInScoring, depotCleaning } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const mears: Scenario = {
  name: 'mears',
  title: 'Mears',
  tells: 'Marks that were added up made other weights than those published, and a model answer was never published.',
  fails: ['R-005', 'R-006'],
  async make({ rehearsal, past, aids, tenders }) {
    const of = await aTenderInScoring(rehearsal, published('30', '70'));
    const { cast, tender } = of;
    const aid = { title: 'Model answer', kind: 'model-answer', owner: cast.lead.name, version: '1' } as const;
    const hidden = { published: false, affectsScore: true, override: null };
    await anAgreedTender(rehearsal, of);
    // Found in somebody's folder afterwards: with an aid that is on the register and not answered for, no session opens.
    await aids.add(tender, { ...aid, ...hidden }, cast.lead.personId);
    await past.reweigh(of, published('50', '50'));
    return tenders.get(tender.id);
  },
};

/** Three and seven marks for the two parts of the question, with these published shares of it. */
function published(training: string, work: string): Tender {
  const plain = depotCleaning('SCENARIO-MEARS', 'Mears');
  const subCriteria = [
    { id: 'Q1.1', title: 'Training', weightPercent: training, marks: '3' },
    { id: 'Q1.2', title: 'Work', weightPercent: work, marks: '7' },
  ];
  return {
    ...plain,
    rules: { ...plain.rules, marking: 'by-marks' },
    criteria: plain.criteria.map((criterion) => ({ ...criterion, subCriteria })),
  };
}
