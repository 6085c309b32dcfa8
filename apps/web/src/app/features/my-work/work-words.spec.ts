import { dueInWords } from './work-words.ts';

const TENDER: Parameters<typeof dueInWords>[0] = {
  phase: 'scoring',
  roles: ['evaluator'],
  actions: ['score.read-own'],
  due: { scoring: '2027-02-12', moderation: '2027-02-20' },
};
const own = (change: Partial<typeof TENDER>) => ({ ...TENDER, ...change });

test.each([
  ['an evaluator while scoring', own({}), 'Your scores: 12 February 2027'],
  ['an evaluator after it', own({ phase: 'moderation' }), ''],
  ['a chair while others score', own({ roles: ['chair'], actions: [] }), 'Moderation: 20 February 2027'],
  ['nobody whom a day concerns', own({ roles: ['observer'], actions: [] }), ''],
  ['an evaluator of a tender without days', own({ due: { scoring: null, moderation: null } }), ''],
])('%s is told the day that is theirs', (_, tender, says) => {
  expect(dueInWords(tender, '2027-02-01')).toBe(says);
});

test('a day that has passed is said to have passed, in words that are true of who has submitted all as well', () => {
  expect(dueInWords(own({}), '2027-02-13')).toBe(
    'Your scores: 12 February 2027. A score that is not submitted is late.',
  );
  expect(dueInWords(own({ roles: ['chair'], actions: [] }), '2027-02-21')).toBe(
    'Moderation: 20 February 2027. That day has passed.',
  );
});
