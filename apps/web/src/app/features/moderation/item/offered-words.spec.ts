import type { PanelItemView } from '@evenhand/shared/contracts';
import { offeredWords, withOffered } from './offered-words.ts';

const score = (mark: string, words: string) =>
  ({
    mark,
    decisive: `${words} decided`,
    notAbove: `${words} not above`,
    notBelow: `${words} not below`,
    parts: [{ part: 'Q1', finding: `${words} found` }],
  }) as unknown as PanelItemView['positions'][number]['first'];

const position = (id: string, first: ReturnType<typeof score>, again: ReturnType<typeof score> | null = null) =>
  ({ id, who: `Evaluator ${id}`, first, again }) as unknown as PanelItemView['positions'][number];

const item = {
  parts: [{ id: 'Q1', title: 'Jobs' }],
  positions: [position('1', score('3', 'A')), position('2', score('3', 'A')), position('3', score('4', 'C'))],
};
const agreed = (mark: string) => ({ mark: { kind: 'choice' as const, chosen: mark } });

test('the same words of several evaluators are offered once, with all who wrote them', () => {
  expect(offeredWords(item, 'reason/Q1', {})).toEqual([
    { from: 'Evaluator 1, Evaluator 2', words: 'A found' },
    { from: 'Evaluator 3', words: 'C found' },
  ]);
});

test('why not another mark is offered by those who gave the panel’s mark, and by nobody before there is one', () => {
  expect(offeredWords(item, 'not-above', {})).toEqual([]);
  expect(offeredWords(item, 'not-above', agreed('4'))).toEqual([{ from: 'Evaluator 3', words: 'C not above' }]);
  expect(offeredWords(item, 'not-below', agreed('2'))).toEqual([]);
});

test('a score that was sent back offers its newer words', () => {
  const again = { ...item, positions: [position('1', score('3', 'A'), score('4', 'B'))] };
  expect(offeredWords(again, 'decisive', {})).toEqual([{ from: 'Evaluator 1', words: 'B decided' }]);
});

test('the reason for the bidder begins with what the panel has written itself, and with nothing before that', () => {
  expect(offeredWords(item, 'reason-for-bidder', agreed('3'))).toEqual([]);
  const values = {
    'reason/Q1': { kind: 'words' as const, words: 'Three apprentices.' },
    decisive: { kind: 'words' as const, words: 'The date.' },
  };
  expect(offeredWords(item, 'reason-for-bidder', values)).toEqual([
    { from: 'the panel above', words: 'Three apprentices.\nThe date.' },
  ]);
});

test('words are never offered for a note, a dissent or a reason for moving', () => {
  for (const id of ['internal-note', 'dissent/1', 'moved/1', 'because/Q1/1'])
    expect(offeredWords(item, id, agreed('3'))).toEqual([]);
});

test('taken words go below what stands there, and never twice', () => {
  expect(withOffered('', 'A found')).toBe('A found');
  expect(withOffered('Ours.\n', 'A found')).toBe('Ours.\nA found');
  expect(withOffered('Ours.\nA found', 'A found')).toBe('Ours.\nA found');
});
