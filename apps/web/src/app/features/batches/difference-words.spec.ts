import { heldWords, movedWords, readingWords } from './difference-words.ts';

test('a band that moved, stayed or is missing is told in words', () => {
  expect(movedWords('2', '3')).toBe('2 before, 3 now');
  expect(movedWords(null, '3')).toBe('none before, 3 now');
  expect(movedWords('3', '3')).toBe('3 as before');
});

test('a rule that nobody asked is not one that failed', () => {
  expect([true, false, null].map(heldWords)).toEqual(['Held', 'Did not hold', 'Not asked']);
});

test('what was made of a passage names class, scope and measures', () => {
  const read = { class: 'COMMITMENT', scope: 'contract', rule: 'promise', measures: ['EK1', 'EK3'] } as const;
  expect(readingWords({ ...read, measures: [...read.measures] })).toBe(
    'Commitment. For this contract. Suggested: EK1 and EK3.',
  );
  expect(readingWords({ ...read, measures: [] })).toBe('Commitment. For this contract. No measure.');
  expect(readingWords(null)).toBe('Nothing');
});
