import type { TenderSummaryView } from '@evenhand/shared/contracts';
import { tenderState } from './tender-state.ts';

const tender: TenderSummaryView = {
  id: '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11',
  reference: 'T1',
  title: 'Home care',
  authority: 'A council',
  phase: 'opened',
  contractStart: '2027-04-01',
  criteriaCount: 5,
  responseCount: 0,
};

test.each([
  [{}, 'No responses yet'],
  [{ responseCount: 1 }, '1 response read'],
  [{ responseCount: 4, inProgressCount: 2, attentionCount: 0 }, '2 in progress'],
  [{ responseCount: 4, inProgressCount: 1, attentionCount: 2 }, '2 to look at, 1 in progress'],
])('%j reads "%s"', (counts, words) => expect(tenderState({ ...tender, ...counts })).toBe(words));
