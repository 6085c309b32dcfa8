import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { paragraphs, pdfOf, printed, type PdfParts } from './generators/pdf.ts';

// Tables of tagged files whose marked content is no cell but a row, or all of the table.

async function blocks(contents: readonly string[], parts: PdfParts = {}): Promise<string[]> {
  const { document } = await readPdf({ bytes: pdfOf(contents, parts), limits: DEFAULT_LIMITS });
  return (document?.blocks ?? []).map(
    ({ kind, start, end }) => `${kind}: ${document?.text.slice(start, end).replaceAll('\t', ' | ') ?? ''}`,
  );
}

const PROSE = paragraphs(['We will train ten people of the borough in the first year of this contract.'], 600);
const PROSE_BLOCK = 'paragraph: We will train ten people of the borough in the first year of this contract.';
const COURIER = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>';
const FIXED: PdfParts = { resources: `/Font << /F1 3 0 R /F3 ${COURIER} >>` };
const ADVANCE = 0.6;
const TAGGED: PdfParts = { catalog: '/MarkInfo << /Marked true >>' };
const SCHEDULE: readonly (readonly string[])[] = [
  ['Measure', 'Amount', 'By when'],
  ['Apprentices from the borough', '12', '31 March 2028'],
  ['School visits by our engineers', '40', '30 June 2028'],
  ['Hours of volunteering', '1,200', '31 March 2029'],
];
const IN_SCHEDULE = SCHEDULE.map((cells) => `table-row: ${cells.join(' | ')}`);
/** Rows whose cells stand close beside each other, as one stretch of marked content each or all together. */
function inOneMark(rows: readonly (readonly string[])[], at: readonly number[], eachRow: boolean, space = ''): string {
  const cells = rows.map((row, down) =>
    row.map((words, place) => printed(words + space, at[place] ?? 0, 700 - down * 14, 11)).join(''),
  );
  const marked = (words: string, id: number) => `/TR << /MCID ${String(id)} >> BDC\n${words}EMC\n`;
  return eachRow ? cells.map(marked).join('') : marked(cells.join(''), 0);
}

test.each([
  ['each row', true, ''],
  ['the whole table', false, ''],
  ['each row with spaces', true, ' '],
])('%s in one piece of marked content has rows with cells', async (_, eachRow, space) => {
  const table = inOneMark(SCHEDULE, [60, 225, 290], eachRow, space);
  expect(await blocks([table + PROSE], TAGGED)).toEqual([...IN_SCHEDULE, PROSE_BLOCK]);
});

test('a row with an empty cell keeps its other cells in their columns', async () => {
  const rows = [...SCHEDULE, ['Open days at the depot', '', '30 September 2028']];
  const table = inOneMark(rows, [60, 225, 290], true);
  expect((await blocks([table + PROSE], TAGGED)).slice(3, 5)).toEqual([
    IN_SCHEDULE[3],
    'table-row: Open days at the depot |  | 30 September 2028',
  ]);
});

test('rows of two cells are of a table where figures stand in the second', async () => {
  const pairs = SCHEDULE.map((cells) => cells.slice(0, 2));
  const table = inOneMark(pairs, [60, 225], false);
  expect(await blocks([table + PROSE], TAGGED)).toEqual([
    ...pairs.map((cells) => `table-row: ${cells.join(' | ')}`),
    PROSE_BLOCK,
  ]);
});

const ANSWERS = [
  'We will hire four apprentices in year one',
  'We will plant trees in the park each year',
  'We will visit schools every single term',
];

test.each([
  ['labels', ['Lead:', 'When:', 'Where:'], 110],
  ['short labels', ['SV1', 'SV2', 'SV3'], 90],
  ['bullets', ['\\225', '\\225', '\\225'], 90],
])('%s and their words in one piece of marked content are no rows', async (_, marks, at) => {
  const text = inOneMark(
    ANSWERS.map((words, down) => [marks[down] ?? '', words]),
    [60, at],
    false,
  );
  expect((await blocks([text + PROSE], TAGGED)).filter((block) => block.startsWith('table-row'))).toEqual([]);
});

test('two columns of running text in one piece of marked content are no rows', async () => {
  const lines = [
    ['We will hire four apprentices', 'and plant forty trees by 2028'],
    ['in the first year of this new', 'in the park with all of the'],
    ['contract and pay them well.', 'people who live next to it.'],
  ];
  const text = inOneMark(lines, [60, 225], false);
  expect((await blocks([text + PROSE], TAGGED)).filter((block) => block.startsWith('table-row'))).toEqual([]);
});

test.each(['-', 'o', '(i)'])(
  'words marked with %j in one piece of marked content are items of a list',
  async (mark) => {
    const text = inOneMark(
      ANSWERS.map((words) => [mark, words]),
      [60, 90],
      false,
    );
    expect(await blocks([text + PROSE], TAGGED)).toEqual([
      ...ANSWERS.map((words) => `list-item: ${words}`),
      PROSE_BLOCK,
    ]);
  },
);

test('loose justified lines in one piece of marked content stay a paragraph', async () => {
  const lines = [
    'We will take on three people',
    'of the borough as apprentices',
    'by March 2028 and train them',
    'in our workshop at the canal',
    'until each of them has a trade',
    'and a place to work in it at',
    'our depot or with a partner.',
  ].map((line) => line.split(' '));
  const width = (word: string) => word.length * 11 * ADVANCE;
  const content = lines.map((words, down) => {
    const isLast = down === lines.length - 1;
    const used = words.reduce((sum, word) => sum + width(word), 0);
    const gap = isLast ? 6 : (260 - used) / (words.length - 1);
    let x = 60;
    return words
      .map((word) => {
        const shown = printed(word, x, 700 - down * 14, 11, '', 'F3');
        x += width(word) + gap;
        return shown;
      })
      .join('');
  });
  const marked = `/P << /MCID 0 >> BDC\n${content.join('')}EMC\n`;
  const text = lines.map((words) => words.join(' ')).join(' ');
  expect(await blocks([marked], { ...TAGGED, ...FIXED })).toEqual([`paragraph: ${text}`]);
});
