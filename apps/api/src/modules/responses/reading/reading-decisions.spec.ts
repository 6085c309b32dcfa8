import { mapAnswers } from '@evenhand/documents';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import {
  afterConfirmation,
  decidedNone,
  doubtBehind,
  fingerprintOf,
  handMappings,
  isFoundWrong,
  takingBack,
  type MappedByHand,
  type ReadingDecision,
} from './reading-decisions.ts';

const fileWith = (text: string): ReadFile => ({
  name: 'offer.txt',
  sha256: '',
  status: 'text',
  reason: null,
  notes: [],
  pageCount: null,
  document: {
    text,
    pages: [],
    blocks: [{ kind: 'paragraph', page: null, locator: null, start: text.indexOf('Ten'), end: text.length }],
    asides: [],
  },
});
const mapped = (criterion: string | null): ReadingDecision => ({
  kind: 'mapped',
  file: 'offer.txt',
  start: 0,
  end: 9,
  fingerprint: fingerprintOf('Ten trees'),
  criterion,
});
const doubtful: AnswerMap = {
  answers: [{ criterion: 'Q1', parts: [], cutOff: [], needsConfirmation: 'Page 1 could hardly be read.' }],
  unmapped: [],
};

test('a stretch mapped by hand is found again by its words when a new reading has moved it', () => {
  expect(handMappings([mapped('Q1')], [fileWith('Title. Ten trees.')])).toEqual([
    { file: 'offer.txt', start: 7, end: 16, criterion: 'Q1' },
  ]);
});

test('a stretch whose words are gone maps nothing and asks a person again', () => {
  const files = [fileWith('Eleven trees.')];
  expect(handMappings([mapped('Q1')], files)).toEqual([]);
  const clear: AnswerMap = {
    ...doubtful,
    answers: doubtful.answers.map((each) => ({ ...each, needsConfirmation: null })),
  };
  expect(afterConfirmation(clear, [mapped('Q1')], files).answers[0]?.needsConfirmation).toMatch(/not found again/);
});

test('words taken out of the answers stay out, and once they are not found again a person is asked', () => {
  expect(handMappings([mapped(null)], [fileWith('Ten trees.')])).toEqual([
    { file: 'offer.txt', start: 0, end: 9, criterion: null },
  ]);
  const part = { file: 'offer.txt', how: 'heading' as const, start: 0, end: 5 };
  const clear: AnswerMap = {
    answers: [
      { criterion: 'Q1', parts: [part], cutOff: [], needsConfirmation: null },
      { criterion: 'Q2', parts: [], cutOff: [], needsConfirmation: null },
    ],
    unmapped: [],
  };
  const after = afterConfirmation(clear, [mapped(null)], [fileWith('Eleven trees.')]);
  expect(after.answers.map(({ needsConfirmation }) => needsConfirmation)).toEqual([
    expect.stringMatching(/taken out of the answers/),
    null,
  ]);
});

test('a confirmation settles the doubt that was shown and no other', () => {
  const confirmed = (doubt: string): ReadingDecision => ({
    kind: 'confirmed',
    criterion: 'Q1',
    fingerprint: fingerprintOf(doubt),
  });
  const after = (doubt: string) => afterConfirmation(doubtful, [confirmed(doubt)], []).answers[0]?.needsConfirmation;
  expect(after('Page 1 could hardly be read.')).toBeNull();
  expect(after('Page 9 could hardly be read.')).toBe('Page 1 could hardly be read.');
});

test('pages that were confirmed one by one in words of before are not asked about again where their runs are named now', () => {
  const text = 'Ten trees. '.repeat(40);
  const pages = Array.from({ length: 40 }, (_, at) => ({
    number: at + 1,
    start: at * 11,
    end: at * 11 + 10,
    source: 'recognised' as const,
    confidence: 61,
  }));
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, page: 1, locator: null }];
  const file: ReadFile = { ...fileWith(text), name: 'scan.pdf', document: { text, pages, blocks, asides: [] } };
  const map = mapAnswers([file], [{ id: 'Q1', title: 'Trees', question: '' }]);
  const doubt = map.answers[0]?.needsConfirmation ?? '';
  expect(doubt).toBe('Pages 1 to 40 of scan.pdf are scans that could only be read with doubt.');
  const numbers = Array.from({ length: 39 }, (_, at) => String(at + 1)).join(', ');
  const before = `Pages ${numbers} and 40 of scan.pdf are scans that could only be read with doubt.`;
  const after = (words: string) =>
    afterConfirmation(map, [{ kind: 'confirmed', criterion: 'Q1', fingerprint: fingerprintOf(words) }], [file])
      .answers[0]?.needsConfirmation;
  expect(after(doubt)).toBeNull();
  expect(after(before)).toBeNull();
  expect(after(before.replace('1, 2, ', '1, '))).toBe(doubt);
});

test('text that was found wrong stays in doubt until somebody confirms it after all', () => {
  const fingerprint = fingerprintOf('Page 1 could hardly be read.');
  const wrong: ReadingDecision = { kind: 'found-wrong', criterion: 'Q1', fingerprint };
  const confirmed: ReadingDecision = { kind: 'confirmed', criterion: 'Q1', fingerprint };
  const after = (...decisions: ReadingDecision[]) =>
    afterConfirmation(doubtful, decisions, []).answers[0]?.needsConfirmation ?? null;
  expect(after(confirmed, wrong)).toMatch(/does not say the same\. Page 1 could hardly be read\.$/);
  expect(isFoundWrong(after(wrong))).toBe(true);
  expect(doubtBehind(after(wrong) ?? '')).toBe('Page 1 could hardly be read.');
  expect(after(wrong, confirmed)).toBeNull();
});

test('the newest decision about a stretch counts', () => {
  const files = [fileWith('Ten trees.')];
  const part = { file: 'offer.txt', start: 0, end: 10 };
  expect(decidedNone(part, [mapped('Q1'), mapped(null)], files)).toEqual(mapped(null));
  expect(decidedNone(part, [mapped(null), mapped('Q1')], files)).toBeNull();
});

test('when it is taken back that words answer no question, what stood before holds again', () => {
  const files = [fileWith('Ten trees.')];
  const part = { file: 'offer.txt', start: 0, end: 10 };
  const stretch = { file: 'offer.txt', start: 0, end: 9, fingerprint: fingerprintOf('Ten trees') };
  const back: ReadingDecision = { kind: 'taken-back', ...stretch };
  expect(decidedNone(part, [mapped(null), back], files)).toBeNull();
  expect(handMappings([mapped(null), back], files)).toEqual([]);
  expect(handMappings([mapped('Q1'), mapped(null), back], files)).toMatchObject([{ criterion: 'Q1' }]);
  expect(decidedNone(part, [mapped(null), back, mapped(null)], files)).toEqual(mapped(null));
});

test('of equal words at two places those are taken back that were meant, and once for all that was said about them', () => {
  const text = 'Ten trees. Ten trees.';
  const block = { kind: 'paragraph' as const, page: null, locator: null };
  const blocks = [0, 11].map((start) => ({ ...block, start, end: start + 10 }));
  const files = [{ ...fileWith(text), document: { text, pages: [], blocks, asides: [] } }];
  const none = (start: number, whyNone: string): MappedByHand => ({
    ...{ kind: 'mapped', file: 'offer.txt', start, end: start + 9, fingerprint: fingerprintOf('Ten trees') },
    ...{ criterion: null, whyNone },
  });
  const first = { file: 'offer.txt', start: 0, end: 10 };
  const both = [none(0, 'A title.'), none(0, 'A heading.'), none(11, 'A footer.')];
  expect(decidedNone(first, both, files)).toEqual(both[1]);
  const back = takingBack(first, both, files);
  expect(handMappings([...both, ...back], files)).toMatchObject([{ start: 11 }]);
  expect(decidedNone(first, [...both, ...back], files)).toBeNull();
  // A release before wrote where the words stood then, not where they were when it was said.
  expect(handMappings([none(4, 'A title.'), ...back], [fileWith('Ten trees.')])).toEqual([]);
});

test('what was taken back at one place brings nothing back at another when a new reading moves both', () => {
  const at = (starts: readonly number[], text: string) => {
    const block = { kind: 'paragraph' as const, page: null, locator: null };
    const blocks = starts.map((start) => ({ ...block, start, end: start + 10 }));
    return [{ ...fileWith(text), document: { text, pages: [], blocks, asides: [] } }];
  };
  const fingerprint = fingerprintOf('Ten trees');
  const none = (start: number): MappedByHand => ({
    ...{ kind: 'mapped', file: 'offer.txt', start, end: start + 9, fingerprint, criterion: null },
  });
  const said = [none(0), none(11)];
  const back = takingBack({ file: 'offer.txt', start: 11, end: 21 }, said, at([0, 11], 'Ten trees. Ten trees.'));
  expect(back).toMatchObject([{ kind: 'taken-back', start: 11 }]);
  const moved = at([7, 18], 'Title. Ten trees. Ten trees.');
  expect(handMappings([...said, ...back], moved)).toMatchObject([{ start: 7, criterion: null }]);
});

test('what is taken back is named by the place at which it was said, also where a new reading has moved it', () => {
  const moved = decidedNone({ file: 'offer.txt', start: 7, end: 17 }, [mapped(null)], [fileWith('Title. Ten trees.')]);
  expect(moved).toEqual(mapped(null));
});

test('what was said before and after a new reading moved the words is taken back as one', () => {
  const files = [fileWith('Title. Ten trees.')];
  const said = { file: 'offer.txt', fingerprint: fingerprintOf('Ten trees'), criterion: null };
  const before: MappedByHand = { ...said, kind: 'mapped', start: 0, end: 9 };
  const again: MappedByHand = { ...said, kind: 'mapped', start: 7, end: 16, whyNone: 'A title.' };
  const part = { file: 'offer.txt', start: 7, end: 17 };
  expect(decidedNone(part, [before, again], files)).toEqual(again);
  const back = takingBack(part, [before, again], files);
  expect(back.map(({ start }) => start)).toEqual([0, 7]);
  expect(decidedNone(part, [before, again, ...back], files)).toBeNull();
});
