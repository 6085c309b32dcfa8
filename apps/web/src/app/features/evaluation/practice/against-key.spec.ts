import type { Citation, GuideValues } from '@evenhand/shared/contracts';
import { evaluationScript } from '@evenhand/shared/guide/evaluation-script';
import { besideKey, markBesideKey } from './against-key.ts';

const bands = ['0', '3', '10'].map((mark) => ({ mark, label: `Band ${mark}`, descriptor: '' }));
const parts = [
  { id: 'a', title: 'What' },
  { id: 'b', title: 'How' },
];
const script = evaluationScript({ id: 'Q1', title: 'Jobs', bands, parts });

const cited = (...spans: [start: number, end: number, quote: string][]): GuideValues[string] => ({
  kind: 'passages',
  nothingFound: false,
  cited: spans.map(([start, end, quote]): Citation => ({
    ...{ file: 'One', sha256: '', page: null, prefix: '', suffix: '' },
    ...{ start, end, quote },
  })),
});
const marked = (mark: string): GuideValues => ({ mark: { kind: 'choice', chosen: mark } });

test('each sub-criterion stands by itself with what the key cites and the practice touches nowhere', () => {
  const own = { 'evidence/a': cited([10, 20, 'four']), 'finding/a': { kind: 'words' as const, words: 'A number.' } };
  const key = { 'evidence/a': cited([15, 30, 'four by June']), 'evidence/b': cited([40, 50, 'every quarter']) };
  const [first, second] = besideKey(script, own, key);
  expect([first?.part, first?.missed, first?.rows.map(({ own: mine, key: theirs }) => [mine, theirs])]).toEqual([
    'a',
    [],
    [
      ['“four”', '“four by June”'],
      ['A number.', ''],
    ],
  ]);
  expect([second?.part, second?.missed]).toEqual(['b', ['every quarter']]);
});

test.each([
  ['10', '3', 'Your mark is higher than the key.'],
  ['3', '10', 'Your mark is lower than the key.'],
  ['3', '3', 'Your mark is that of the key.'],
])('a mark of %s beside a key of %s: %s', (own, key, says) => {
  expect(markBesideKey(marked(own), marked(key))).toBe(says);
});
