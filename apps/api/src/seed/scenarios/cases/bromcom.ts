import { aBid, AVON, depotCleaning, scoreAll } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

const HIGH = 9;
const SCORERS = 13;

export const bromcom: Scenario = {
  name: 'bromcom',
  title: 'Bromcom',
  tells: 'Thirteen people score, nobody meets, and the average of 3.67 becomes the mark.',
  fails: ['R-033', 'R-056', 'R-057', 'R-058'],
  async make(stage) {
    const { rehearsal, past, tenders, closing } = stage;
    const draft = await rehearsal.draft(depotCleaning('SCENARIO-BROMCOM', 'Bromcom'), SCORERS);
    const of = await rehearsal.open(draft, [aBid(AVON)]);
    const marks = Array.from({ length: SCORERS }, (_, at) => (at < HIGH ? '4' : '3'));
    await scoreAll(rehearsal, of, AVON, marks);
    for (const who of of.cast.evaluators) await rehearsal.submit(of, who);
    const { tender, cast } = of;
    await stage.refused(() => closing.signOff(cast.chair, tender.id, { declared: true, aboutChecks: '' }));
    await past.average(of, '3.67');
    const moved = await tenders.move(tender, 'moderation', cast.chair.personId, 'The averages stand.');
    return tenders.move(moved, 'agreed', cast.chair.personId, 'The averages stand.');
  },
};
