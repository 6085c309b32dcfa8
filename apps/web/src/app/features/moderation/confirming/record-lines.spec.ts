import type { PanelItemView } from '@evenhand/shared/contracts';
import { scriptOfItem } from '../item/script-of-item.ts';
import { recordLines } from './record-lines.ts';

const position = (id: string, mark: string) => ({
  id,
  who: `Evaluator ${id.slice(1)}`,
  first: { mark, parts: [{ part: 'Q1', finding: 'Ten places.', cited: [] }] },
  again: null,
  away: null,
});
const chosen = (value: string) => ({ kind: 'choice' as const, chosen: value });
const words = (text: string) => ({ kind: 'words' as const, words: text });
const cited = [
  { file: 'a', sha256: 'a'.repeat(64), page: 1, start: 0, end: 3, quote: 'Ten places', prefix: '', suffix: '' },
];
const item = (change: object = {}) =>
  ({
    criterionId: 'Q1',
    criterionTitle: 'Jobs',
    parts: [{ id: 'Q1', title: 'Jobs' }],
    bands: ['0', '2', '4'].map((mark) => ({ mark, label: '', descriptor: '' })),
    deadlockRule: null,
    discussion: 'short',
    positions: [position('E1', '4'), position('E2', '4')],
    values: {
      'seen/Q1': { kind: 'confirmation', confirmed: true },
      'standing/Q1/E1': chosen('shared'),
      'standing/Q1/E2': chosen('shared'),
      'now/E1': chosen('4'),
      'now/E2': chosen('4'),
      'reason/Q1': words('Ten places by 2028.'),
      'evidence/Q1': { kind: 'passages', cited, nothingFound: false },
      mark: chosen('4'),
      outcome: chosen('agreed'),
      decisive: words('The date.'),
      'not-below': words('It is counted.'),
      'reason-for-bidder': words('You promise ten places.'),
    },
    ...change,
  }) as unknown as PanelItemView;
const read = (of: PanelItemView) => recordLines(of, scriptOfItem(of));
const answers = (of: PanelItemView) => read(of).flatMap(({ lines }) => lines.map(({ answer }) => answer));

test('a record is read as the panel wrote it: marks in words, reasons, and the words of the bid', () => {
  expect(answers(item())).toEqual(
    expect.arrayContaining(['Yes', 'Ten places by 2028.', 'The date.', 'It is counted.', 'You promise ten places.']),
  );
  expect(read(item()).flatMap(({ lines }) => lines.flatMap(({ quotes }) => quotes))).toEqual(['Ten places']);
});

test('what was discussed in full says also which findings are shared and who holds which mark', () => {
  const count = (of: PanelItemView) => read(of).flatMap(({ lines }) => lines).length;
  // Two findings, two marks held and how the item closes, which the short path answers from others.
  expect(count(item({ discussion: 'brief' }))).toBe(count(item()) + 5);
});
