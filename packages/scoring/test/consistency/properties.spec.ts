import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkResponse, findingsFor, queriedClaims } from '../../src/consistency/check-response.ts';
import { reachable } from '../../src/consistency/checks/percentages.ts';
import { Exact } from '../../src/decimal/exact.ts';
import { writtenResponse, type CaseTender } from './checked-response.ts';

const { tender, cases } = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as {
  tender: CaseTender;
  cases: { answers: Record<string, string> }[];
};
/** The prose answers of the golden cases; tables and pasted paragraphs are left out because their order is their sense. */
const PARAGRAPHS = cases.flatMap(({ answers }) => Object.values(answers)).filter((text) => !text.includes('\n'));
const few = { numRuns: 40 };

const check = (answers: Record<string, string>) => checkResponse(writtenResponse(answers, tender));
const asked = (answers: Record<string, string>) =>
  check(answers)
    .filter(({ rule }) => rule !== 'repeated-passage')
    .map(({ rule, arithmetic }) => `${rule}: ${arithmetic ?? ''}`)
    .sort();

const paragraphs = fc.uniqueArray(fc.constantFrom(...PARAGRAPHS), { minLength: 2, maxLength: 6 });

test('the order of paragraphs does not change what is asked', () => {
  fc.assert(
    fc.property(paragraphs, (texts) => {
      const questions = (order: readonly string[]) =>
        new Set(asked({ Q1: order.join('\n\n') }).map((one) => one.split(':')[0]));
      expect(questions(texts.toReversed())).toEqual(questions(texts));
    }),
    few,
  );
});

test('saying everything twice asks nothing twice', () => {
  fc.assert(
    fc.property(paragraphs, (texts) => {
      expect(asked({ Q1: [...texts, ...texts].join('\n\n') })).toEqual(asked({ Q1: texts.join('\n\n') }));
    }),
    few,
  );
});

test('a yearly sum is asked about exactly when it does not make the total, whatever its size', () => {
  const pounds = (n: number) => `£${String(n).replace(/\B(?=(\d{3})+$)/g, ',')}`;
  fc.assert(
    fc.property(
      fc.integer({ min: 101, max: 9999 }),
      fc.integer({ min: -300, max: 300 }),
      fc.constantFrom(1, 10, 100),
      (yearly, off, by) => {
        const text = `We will give ${pounds(yearly * by)} to the community fund in each of the four contract years, ${pounds((yearly * 4 + off) * by)} in total.`;
        expect(asked({ Q1: text })).toHaveLength(off === 0 ? 0 : 1);
      },
    ),
    few,
  );
});

test('a share of so many people is never doubted when it was worked out from whole people', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (group, some) => {
      const part = some % (group + 1);
      const percent = new Exact(part).div(group).times(100).toDecimalPlaces(0);
      expect(reachable(percent, new Exact(group))).toBe(true);
    }),
  );
});

test('every finding quotes words of the stored text and says something', () => {
  for (const { answers } of cases) {
    for (const { slices, question } of check(answers)) {
      expect(slices.length).toBeGreaterThan(0);
      expect(question).toMatch(/\?$/);
      expect(slices.every(({ start, end }) => end > start)).toBe(true);
    }
  }
});

test('only claims whose own figure is in doubt are withdrawn, not the words they are held against', () => {
  const findings = check({
    Q2: 'We have a workforce of 120.',
    Q3: 'We will give 1,800 volunteer days per year.',
  });
  expect(queriedClaims('Q3', findings).size).toBe(1);
  expect(queriedClaims('Q2', findings).size).toBe(0);
  expect(findingsFor('Q3', findings)).toHaveLength(1);
});

test('a finding that is only good to know withdraws nothing', () => {
  expect(queriedClaims('Q1', check({ Q1: 'In 2024 we delivered 929,565 hours of care to 1,889 clients.' })).size).toBe(
    0,
  );
});
