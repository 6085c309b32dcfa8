import type { GuideValues, StepValue } from '../contracts/index.ts';
import { missingFrom, moderationScript } from './index.ts';

const bands = ['0', '2', '4'].map((mark) => ({ mark, label: '', descriptor: '' }));
const position = (id: string, mark: string, finding = 'Ten places are promised.') => ({
  id,
  who: `Evaluator ${id}`,
  mark,
  findings: { Q1: finding },
});
const script = moderationScript({ id: 'Q1', title: 'Jobs', bands, parts: [] }, [
  position('A', '4'),
  position('B', '2'),
]);

const words = (text: string): StepValue => ({ kind: 'words', words: text });
const chosen = (value: string): StepValue => ({ kind: 'choice', chosen: value });
const quoted: StepValue = {
  kind: 'passages',
  nothingFound: false,
  cited: [{ file: 'a', sha256: 'a'.repeat(64), page: 1, start: 0, end: 3, quote: 'ten', prefix: '', suffix: '' }],
};
const AGREED: GuideValues = {
  'seen/Q1': { kind: 'confirmation', confirmed: true },
  'standing/Q1/A': chosen('shared'),
  'standing/Q1/B': chosen('not-shared'),
  'because/Q1/B': words('Page 3 gives the date that was thought missing.'),
  'reason/Q1': words('Ten places by 2028, with an owner.'),
  'evidence/Q1': quoted,
  mark: chosen('4'),
  decisive: words('The date on page 3.'),
  'now/A': chosen('4'),
  'now/B': chosen('4'),
  'moved/B': words('Evaluator A showed the date on page 3.'),
  'moved-on/B': quoted,
  outcome: chosen('agreed'),
};
const lacking = (change: GuideValues) => missingFrom(script, { ...AGREED, ...change }).map(({ step }) => step);
const without = (...steps: string[]) =>
  missingFrom(script, Object.fromEntries(Object.entries(AGREED).filter(([id]) => !steps.includes(id)))).map(
    ({ step }) => step,
  );

test('an item with every finding settled and every move explained can be closed', () => {
  expect(lacking({})).toEqual([]);
});

test.each(Object.keys(AGREED))('it cannot be closed without %s', (step) => {
  expect(without(step)).toContain(step);
});

test('"agreed with the others" explains no move', () => {
  for (const said of [
    'Agreed with the others.',
    'Happy to go with the majority.',
    'On reflection I accept their view.',
  ])
    expect(lacking({ 'moved/B': words(said) })).toEqual(['moved/B']);
});

test('whoever holds another mark stands in the way of "agreed" and is heard in a dissent', () => {
  const apart = { 'now/B': chosen('2') };
  expect(lacking(apart)).toEqual(['outcome']);
  expect(lacking({ ...apart, outcome: chosen('agreed-with-dissent') })).toEqual(['dissent/B']);
});

test('without agreement no mark is asked for: the published rule decides', () => {
  expect(lacking({ 'now/B': chosen('2'), outcome: chosen('not-agreed') })).toEqual([]);
  expect(without('mark', 'outcome')).toContain('mark');
});
