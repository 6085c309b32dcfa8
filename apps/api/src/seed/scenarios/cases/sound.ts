import { aTenderInScoring, anAgreedTender, depotCleaning } from '../depot-cleaning.ts';
import type { Scenario } from '../scenario.ts';

export const sound: Scenario = {
  name: 'sound',
  title: 'Sound',
  tells: 'Everything was done as it should be.',
  fails: [],
  async make({ rehearsal }) {
    const of = await aTenderInScoring(rehearsal, depotCleaning('SCENARIO-SOUND', 'Sound'));
    return (await anAgreedTender(rehearsal, of)).tender;
  },
};
