import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { findNearDuplicates } from './near-duplicates.ts';

const TEXT = readFileSync(new URL('../../test/fixtures/response.md', import.meta.url), 'utf8').slice(0, 2500);
const OTHER = Array.from(
  { length: 80 },
  (_, n) => `Our depot number ${n} employs ${n + 3} people and buys from ${n * 2} shops nearby.`,
).join(' ');

test('a copied answer with a few words changed is found, with the passages both hold', () => {
  const copied = TEXT.replaceAll('apprentice', 'trainee');
  const [found, ...more] = findNearDuplicates([
    { bidder: 'A', text: TEXT },
    { bidder: 'B', text: OTHER },
    { bidder: 'C', text: copied },
  ]);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ first: 0, second: 2 });
  expect(found?.containment).toBeGreaterThan(0.5);
  const passage = found?.passagesInFirst[0] ?? { start: 0, end: 0 };
  const same = found?.passagesInSecond[0] ?? { start: 0, end: 0 };
  expect(TEXT.slice(passage.start, passage.end)).toBe(copied.slice(same.start, same.end));
});

test('an answer pasted into a longer one is found', () => {
  const [found] = findNearDuplicates([
    { bidder: 'A', text: TEXT.slice(0, 900) },
    { bidder: 'B', text: `${OTHER} ${TEXT.slice(0, 900)}` },
  ]);
  expect(found?.containment).toBeGreaterThan(0.95);
  expect(found?.resemblance).toBeLessThan(0.5);
});

test('the wording of the tender and one bidder’s own repetition are no alarm', () => {
  const twice = [
    { bidder: 'A', text: TEXT },
    { bidder: 'B', text: TEXT },
  ];
  expect(findNearDuplicates(twice, [TEXT])).toEqual([]);
  expect(findNearDuplicates(twice.map((answer) => ({ ...answer, bidder: 'A' })))).toEqual([]);
});

test('the same pairs are found in whatever order the answers come', () => {
  const answers = [
    { bidder: 'A', text: TEXT },
    { bidder: 'B', text: OTHER },
    { bidder: 'C', text: `Further to this. ${TEXT}` },
    { bidder: 'D', text: OTHER.replaceAll('depot', 'yard') },
  ];
  const bidders = (given: typeof answers): string[] =>
    findNearDuplicates(given)
      .map(({ first, second }) => [given[first]?.bidder, given[second]?.bidder].toSorted().join(''))
      .toSorted();
  const found = bidders(answers);
  expect(found).toContain('AC');
  fc.assert(
    fc.property(fc.shuffledSubarray(answers, { minLength: 4 }), (shuffled) => {
      expect(bidders(shuffled)).toEqual(found);
    }),
    { numRuns: 20 },
  );
});
