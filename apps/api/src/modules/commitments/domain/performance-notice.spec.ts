import { performanceNotice, type Assessment } from './performance-notice.ts';

const CONTRACT = { reference: 'R-1', title: 'Cleaning', authority: 'A council', supplier: 'Brightwater' };
const rated = (rating: Assessment['rating'], at: string, periodTo = '2028-03-31') =>
  ({ periodFrom: '2027-04-01', periodTo, rating, note: null, at: new Date(at) }) satisfies Assessment;

test('of several ratings of a period the last is told, and an indicator without one says so', () => {
  const [, second, third, ...more] = performanceNotice(CONTRACT, [
    {
      ...{ code: 'C1', statement: 'Three apprentices.', measureTitle: 'Apprenticeships' },
      assessments: [rated('Inadequate', '2028-04-20T10:00:00Z'), rated('Good', '2028-05-02T10:00:00Z')],
    },
    { code: 'C2', statement: 'Four talks.', measureTitle: null, assessments: [] },
  ]);
  expect(second?.slice(4)).toEqual([
    'C1',
    'Three apprentices.',
    'Apprenticeships',
    '2027-04-01',
    '2028-03-31',
    'Good',
    '',
    '2028-05-02',
  ]);
  expect(third?.slice(4)).toEqual(['C2', 'Four talks.', '', '', '', 'Not assessed yet', '', '']);
  expect(more).toEqual([]);
});
