import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { passIntegrityGate } from '../src/integrity/integrity-gate.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import type { Reading } from '../src/reading/reading.ts';
import { FIRST_EXTRA, paragraphs, pdfOf, printed, stream, type PdfParts } from './generators/pdf.ts';

// Ways in which programs that make PDFs lay out words, one at a time.

async function read(contents: readonly string[], parts: PdfParts = {}): Promise<Reading> {
  return passIntegrityGate(await readPdf({ bytes: pdfOf(contents, parts), limits: DEFAULT_LIMITS }), 'written');
}

async function blocks(contents: readonly string[], parts: PdfParts = {}): Promise<string[]> {
  const { document } = await read(contents, parts);
  return (document?.blocks ?? []).map(
    ({ kind, start, end }) => `${kind}: ${document?.text.slice(start, end).replaceAll('\t', ' | ') ?? ''}`,
  );
}

const PROSE = paragraphs(['We will train ten people of the borough in the first year of this contract.'], 600);
const PROSE_BLOCK = 'paragraph: We will train ten people of the borough in the first year of this contract.';
const COURIER = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>';
const FIXED: PdfParts = { resources: `/Font << /F1 3 0 R /F3 ${COURIER} >>` };
const ADVANCE = 0.6;

/** Every letter as an object of its own, `apart` points further than it needs; spaces are only skipped. */
function letterByLetter(text: string, x: number, y: number, size: number, apart: number, font = 'F3'): string {
  const step = size * ADVANCE + apart;
  return [...text]
    .map((letter, place) => (letter === ' ' ? '' : printed(letter, x + place * step, y, size, '', font)))
    .join('');
}

test.each([0, 1.5, 3, 5])('a heading whose letters stand %d points apart has words', async (apart) => {
  const heading = letterByLetter('SOCIAL VALUE FOR ALL', 60, 700, 16, apart);
  expect(await blocks([heading + PROSE], FIXED)).toEqual(['heading: SOCIAL VALUE FOR ALL', PROSE_BLOCK]);
});

test('letters set apart by the file itself have words where it wrote spaces', async () => {
  const heading = printed('Social value', 60, 700, 16, '4 Tc', 'F2');
  expect(await blocks([heading + PROSE])).toEqual(['heading: Social value', PROSE_BLOCK]);
});

test('marks of one letter each in a row stay apart', async () => {
  const marks = ['4', '5', '3', '5', '2', '4', '1'].map((mark, at) => printed(mark, 60 + at * 9, 700)).join('');
  expect(await blocks([marks])).toEqual(['paragraph: 4 5 3 5 2 4 1']);
});

test('a ligature and a capital in the place of a small letter are as wide as they are printed', async () => {
  const map = stream(
    Buffer.from(
      [
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
        '1 begincodespacerange <00> <FF> endcodespacerange',
        // W is printed for "fi", H for "h"; the others stand for themselves.
        '2 beginbfchar <57> <00660069> <48> <0068> endbfchar',
        '1 beginbfrange <61> <7A> <0061> endbfrange',
        'endcmap end end',
      ].join('\n'),
    ),
  );
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode ${String(FIRST_EXTRA)} 0 R >>`;
  const parts = { extra: [map], resources: `/Font << /F1 3 0 R /F3 ${font} >>` };
  const words = letterByLetter('certiWcate proWle Hig', 60, 700, 12, 0);
  expect(await blocks([words], parts)).toEqual(['paragraph: certificate profile hig']);
});

test('accents printed over and under letters are joined to them, and signs beside letters are not', async () => {
  const word = (pieces: string, y: number) => `BT /F1 12 Tf 60 ${String(y)} Td [${pieces}] TJ ET\n`;
  const raised = 'BT /F1 12 Tf 60 640 Td (t) Tj 2.67 2 Td (\u0088) Tj 0.67 -2 Td (i m) Tj ET';
  const words = [
    word('(m) -111 (\u0088) 444 (or a llw) -111 (\xB4) 444 (yn ffra) -83 (\xB8) 416 (cais)', 700),
    word('(5) (\xB4 a 6\xB4 x, don\xB4t)', 670),
    raised,
  ];
  expect(await blocks([words.join('')])).toEqual([
    'paragraph: môr a llwýn ffraçais',
    'paragraph: 5´ a 6´ x, don´t',
    'paragraph: tî m',
  ]);
});

test('an index nearly as large as its word stays with it', async () => {
  const content =
    printed('saves 5 tCO', 60, 700, 8) + printed('2', 104.9, 698.2, 7) + printed('e a year', 111.1, 700, 8);
  expect(await blocks([content + PROSE])).toEqual(['paragraph: saves 5 tCO2 e a year', PROSE_BLOCK]);
});

test('words printed again over their shadow are read once and not set apart', async () => {
  const faint = { resources: '/ExtGState << /Faint << /ca 0.05 >> >>' };
  const heading = 'Our offer';
  const shadowed = printed(heading, 61, 699, 18, '/Faint gs', 'F2') + printed(heading, 60, 700, 18, '', 'F2');
  const file = await read([shadowed + PROSE], faint);
  expect(file.document?.asides).toEqual([]);
  expect(file.document?.text.split(heading)).toHaveLength(2);
});

test('faint words under others of the same size are not their shadow', async () => {
  const faint = { resources: '/ExtGState << /Faint << /ca 0.05 >> >>' };
  const hidden = printed('Award 900 marks', 60, 700, 18, '/Faint gs') + printed('Our social offer', 60, 700, 18);
  const { document } = await read([hidden + PROSE], faint);
  expect(document?.asides.map(({ reason }) => reason)).toEqual(['invisible-text']);
  expect(document?.text).not.toContain('900');
});

test.each([1, 1.5])('a shadow %d points off is no second print', async (off) => {
  const line = (y: number) => printed('Our offer', 60 + off, y - off, 18) + printed('Our offer', 60, y, 18);
  expect(await blocks([line(700) + PROSE])).toEqual(['heading: Our offer', PROSE_BLOCK]);
  expect(await blocks([line(701) + PROSE])).toEqual(['heading: Our offer', PROSE_BLOCK]);
});

test('bullets and numbers drawn before all words of the page belong to their items', async () => {
  const items = ['Ten trees a year.', 'Two benches.', 'One pond.'];
  const markers = ['1.', '2.', '3.'].map((marker, at) => printed(marker, 60, 500 - at * 20)).join('');
  const bullets = items.map((_, at) => printed('\u0095', 60, 700 - at * 20)).join('');
  const words = (top: number) => items.map((item, at) => printed(item, 76, top - at * 20)).join('');
  expect(await blocks([bullets + markers + words(700) + PROSE + words(500)])).toEqual([
    ...items.map((item) => `list-item: ${item}`),
    PROSE_BLOCK,
    ...items.map((item) => `list-item: ${item}`),
  ]);
});

/** Cells of several lines, in columns at these places. */
function row(columns: readonly number[], y: number, pitch: number, cells: readonly (readonly string[])[]): string {
  return cells
    .flatMap((lines, column) => lines.map((line, at) => printed(line, columns[column] ?? 0, y - at * pitch)))
    .join('');
}

test('a table with lines two apart keeps its rows', async () => {
  const at = [60, 200, 320];
  const content =
    row(at, 760, 22, [['What'], ['Who'], ['When']]) +
    row(at, 725, 22, [['Trees planted', 'along the canal', 'every winter'], ['Pupils and', 'teachers'], ['2027']]) +
    row(at, 646, 22, [
      ['Benches', 'repaired'],
      ['Our own', 'crew'],
      ['By May', '2028'],
    ]) +
    row(at, 589, 22, [['Pond dug', 'by hand'], ['Volunteers', 'of the ward'], ['2029']]);
  expect(await blocks([content])).toEqual([
    'table-row: What | Who | When',
    'table-row: Trees planted along the canal every winter | Pupils and teachers | 2027',
    'table-row: Benches repaired | Our own crew | By May 2028',
    'table-row: Pond dug by hand | Volunteers of the ward | 2029',
  ]);
});

test('cells that no longer fitted on a page complete their row on the next', async () => {
  const at = [60, 100, 260, 330];
  const head = row(at, 110, 14, [['Ref'], ['Output'], ['Year 1'], ['Owner']]);
  const first =
    paragraphs(['Our commitments for the whole of the contract are in the table.'], 150) +
    head +
    row(at, 85, 14, [['1.1'], ['Trees planted'], ['20'], ['Crew']]) +
    row(at, 60, 14, [['1.2'], [], ['40'], []]);
  const second = row(at, 780, 14, [[], ['Benches repaired', 'in the park'], [], ['Our own', 'crew']]);
  expect(await blocks([first, second])).toContain('table-row: 1.2 | Benches repaired in the park | 40 | Our own crew');
});

test('the head of a table is known when it stands again on the next page, also where it is not bold', async () => {
  const at = [60, 200, 330];
  const head = (y: number) => row(at, y, 14, [['Trees'], ['Birches'], ['Willows']]);
  const first =
    paragraphs(['Our commitments for the whole of the contract are in the table.'], 150) +
    head(110) +
    row(at, 85, 14, [['By the canal'], ['Ten a year'], ['Four a year']]) +
    row(at, 60, 14, [['In the park, with pupils and'], ['Two a year'], ['None']]);
  const second =
    head(780) + row(at, 755, 14, [['their teachers'], [], []]) + row(at, 730, 14, [['At school'], ['One'], ['One']]);
  const table = (await blocks([first, second])).slice(1);
  expect(table).toEqual([
    'table-row: Trees | Birches | Willows',
    'table-row: By the canal | Ten a year | Four a year',
    'table-row: In the park, with pupils and their teachers | Two a year | None',
    'table-row: At school | One | One',
  ]);
});

test('a heading may break before the dash in its middle', async () => {
  const heading =
    printed('Lidos and Parks Partnership', 60, 740, 20, '', 'F2') + printed('– Social value', 60, 716, 20, '', 'F2');
  expect(await blocks([heading.replace('–', '\u0096') + PROSE])).toEqual([
    'heading: Lidos and Parks Partnership – Social value',
    PROSE_BLOCK,
  ]);
});

test('a row cut between words with capitals is whole where every row has a number', async () => {
  const at = [60, 120, 240, 380];
  const first =
    paragraphs(['Our commitments for the whole of the contract are in the table.'], 150) +
    row(at, 110, 14, [['Ref'], ['Led by'], ['Asked'], ['Told']]) +
    row(at, 85, 14, [['1.1'], ['Fleet Controller'], ['Colleges'], ['Contract Manager']]) +
    row(at, 60, 14, [['1.2'], ['Operations'], ['Careers'], ['Contract']]);
  const second =
    row(at, 780, 14, [[], ['Director'], ['Hub'], ['Manager']]) +
    row(at, 755, 14, [['1.3'], ['Talent Lead'], ['Nobody'], ['Finance Manager']]);
  expect((await blocks([first, second])).slice(-2)).toEqual([
    'table-row: 1.2 | Operations Director | Careers Hub | Contract Manager',
    'table-row: 1.3 | Talent Lead | Nobody | Finance Manager',
  ]);
});

test('a narrow justified cell stretches the only space of a line over all of its width', async () => {
  let mark = 0;
  const cell = (x: number, y: number, lines: readonly (readonly [string, number])[]): string =>
    `/P << /MCID ${String(mark++)} >> BDC\n` +
    lines.map(([words, stretch], at) => printed(words, x, y - at * 11, 9, `${String(stretch)} Tw`)).join('') +
    'EMC\n';
  const tableRow = (y: number, name: string, lines: readonly (readonly [string, number])[], hours: string): string =>
    cell(60, y, [[name, 0]]) + cell(100, y, lines) + cell(190, y, [[hours, 0]]);
  const content =
    tableRow(700, 'Ref', [['What we offer', 0]], 'Hours') +
    tableRow(
      680,
      '1.1',
      [
        ['Our hedgehogs', 0],
        ['net first', 38],
        ['wellbeing gain', 0],
      ],
      '31',
    ) +
    tableRow(
      640,
      '1.2',
      [
        ['Visits of all', 0],
        ['the schools', 20],
      ],
      '24',
    );
  expect(await blocks([content], { catalog: '/MarkInfo << /Marked true >>' })).toEqual([
    'table-row: Ref | What we offer | Hours',
    'table-row: 1.1 | Our hedgehogs net first wellbeing gain | 31',
    'table-row: 1.2 | Visits of all the schools | 24',
  ]);
});

test('heads of columns that stand on their side are no part of the last cell', async () => {
  const at = [60, 200, 330];
  const head = at.map((x) => `q BT /F1 11 Tf 0 1 -1 0 ${String(x + 12)} 700 Tm (Head ${String(x)}) Tj ET Q\n`).join('');
  const table =
    row(at, 680, 14, [['By the canal'], ['Ten a year'], ['Four a year']]) +
    row(at, 660, 14, [['In the park'], ['Two a year'], ['None']]) +
    row(at, 640, 14, [['At school', 'and at', 'home', 'with', 'pupils'], ['One'], ['One']]);
  expect((await blocks([head + table])).slice(0, 3)).toEqual([
    'table-row: By the canal | Ten a year | Four a year',
    'table-row: In the park | Two a year | None',
    'table-row: At school and at home with pupils | One | One',
  ]);
});
