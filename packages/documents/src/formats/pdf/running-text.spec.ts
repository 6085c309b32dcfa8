import { withoutRunningText, type PageSegments } from './running-text.ts';
import type { Segment } from './segments.ts';

function segment(text: string, y: number, more: Partial<Segment> = {}): Segment {
  return { text, left: 70, right: 400, y, size: 11, bold: 0, artifact: false, mark: null, spaceAfter: false, ...more };
}

function pages(...contents: readonly (readonly Segment[])[]): PageSegments[] {
  return contents.map((segments, index) => ({ number: index + 1, height: 800, segments }));
}

function wordsLeft(given: readonly PageSegments[]): string[][] {
  return withoutRunningText(given).pages.map((page) => page.segments.map((each) => each.text));
}

test('lines that come again at one place, figures apart, are set aside with their page', () => {
  const page = (number: number): Segment[] => [
    segment('Example Ltd: response', 40),
    segment(`Text of page ${String(number)} that differs.`, 120 + number * 20),
    segment(`Page ${String(number)} of 3`, 770),
  ];
  const given = pages(page(1), page(2), page(3));
  expect(wordsLeft(given)).toEqual([1, 2, 3].map((number) => [`Text of page ${String(number)} that differs.`]));
  expect(withoutRunningText(given).running.slice(0, 2)).toEqual([
    { reason: 'page-header', page: 1, text: 'Example Ltd: response' },
    { reason: 'page-footer', page: 1, text: 'Page 1 of 3' },
  ]);
});

test('a table header that begins every page right above its rows is not running text', () => {
  const page = [
    segment('Pledge Target Date', 80),
    segment('Trees 10 a year 2028', 96),
    segment('Jobs 4 a year 2029', 112),
  ];
  expect(wordsLeft(pages(page, page, page))[0]).toEqual([
    'Pledge Target Date',
    'Trees 10 a year 2028',
    'Jobs 4 a year 2029',
  ]);
});

test('columns tell rows set far apart from running text', () => {
  const row = (y: number, ...words: string[]): Segment[] =>
    words.map((text, column) => segment(text, y, { left: 70 + column * 150 }));
  const page = [...row(60, 'Pledge', 'Target'), ...row(90, 'Trees', '10 a year'), ...row(120, 'Jobs', '4 a year')];
  expect(wordsLeft(pages(page, page, page))[0]).toHaveLength(6);
});

test('answers that each begin a page keep their headings', () => {
  const page = (number: number): Segment[] => [
    segment(`Question ${String(number)}`, 60),
    segment('Words.', 100 + number * 9),
  ];
  expect(wordsLeft(pages(page(1), page(2), page(3), page(4)))[2]).toEqual(['Question 3', 'Words.']);
});

test('a title on the first page and a last line near the foot stay', () => {
  const given = pages(
    [segment('Our response', 60), segment('Words.', 300)],
    [segment('More words.', 300), segment('The end.', 770)],
  );
  expect(wordsLeft(given)).toEqual([
    ['Our response', 'Words.'],
    ['More words.', 'The end.'],
  ]);
});

test('what the file tags as decoration in the margin is set aside even once', () => {
  const given = pages([segment('Draft 3', 30, { artifact: true }), segment('Words.', 300)]);
  expect(wordsLeft(given)).toEqual([['Words.']]);
});

test('a header set right above the text is told by its coming again, the text under it is kept', () => {
  const page = (number: number): Segment[] => [
    segment('Example Ltd: response', 60),
    segment(`Our offer in year ${'one two three'.split(' ')[number - 1] ?? ''} is this.`, 78),
    segment(`It ends in ${'March April May'.split(' ')[number - 1] ?? ''}.`, 91),
  ];
  expect(wordsLeft(pages(page(1), page(2), page(3)))[1]).toEqual([
    'Our offer in year two is this.',
    'It ends in April.',
  ]);
});

test('words that come again on every page are the text where there are no others, page numbers are not', () => {
  const note = [segment('This page is printed four times.', 40)];
  expect(wordsLeft(pages(note, note, note))).toEqual([note, note, note].map(([line]) => [line?.text]));
  const number = (count: number): Segment[] => [segment(`Page ${String(count)} of 3`, 770)];
  expect(wordsLeft(pages(number(1), number(2), number(3)))).toEqual([[], [], []]);
});
