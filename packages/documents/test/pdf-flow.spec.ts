import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { pdfOf, printed } from './generators/pdf.ts';

/** Blocks as "kind: words"; the cells of a row with a stroke between them. */
async function blocksOf(pages: readonly string[], parts: Parameters<typeof pdfOf>[1] = {}): Promise<string[]> {
  const { document } = await readPdf({ bytes: pdfOf(pages, parts), limits: DEFAULT_LIMITS });
  const words = ({ start, end }: { start: number; end: number }) => document?.text.slice(start, end) ?? '';
  return (document?.blocks ?? []).map((block) =>
    block.kind === 'table-row'
      ? `${block.isHeader ? 'header' : 'row'}: ${block.cells.map(words).join(' | ')}`
      : `${block.kind}: ${words(block)}`,
  );
}

const lines = (texts: readonly string[], x: number, y: number, size = 11, pitch = 14): string =>
  texts.map((text, index) => printed(text, x, y - index * pitch, size)).join('');

test('the first paragraph of a narrow column under wide text is not cut where its first line ends', async () => {
  const page =
    lines(
      ['We are a family firm of the borough and say here, across the whole page, what we will do for it.'],
      60,
      780,
    ) +
    printed('1. Fair pay', 60, 750, 14, '', 'F2') +
    lines(
      [
        'Every operative is paid at least the',
        'Living Wage, checked by our payroll',
        'each April, and so is every agency',
        'worker on our sites from day one.',
      ],
      60,
      725,
    ) +
    lines(['Our supervisors train twelve people', 'in mental health first aid, two at', 'every depot.'], 320, 725);
  expect(await blocksOf([page])).toEqual([
    'paragraph: We are a family firm of the borough and say here, across the whole page, what we will do for it.',
    'heading: 1. Fair pay',
    'paragraph: Every operative is paid at least the Living Wage, checked by our payroll each April, and so is every agency worker on our sites from day one.',
    'paragraph: Our supervisors train twelve people in mental health first aid, two at every depot.',
  ]);
});

test('a line that a raised note mark pushed down goes on with its sentence', async () => {
  const page =
    lines(
      [
        'We will create eight apprenticeships for residents of the borough and report each',
        'quarter on how many of them have begun and',
        'who stayed.',
      ],
      60,
      780,
    ) +
    lines(['We will train twelve of our supervisors in mental health first aid and report each'], 60, 730) +
    printed('quarter on how many were trained.', 60, 711.5) +
    printed('1', 219, 716, 7) +
    lines(['Nothing that can be mended goes to landfill.'], 60, 680);
  expect((await blocksOf([page]))[1]).toMatch(/report each quarter on how many were trained\./);
});

test('the head of a table that stands alone at the foot of a page heads its rows on the next', async () => {
  const row = (cells: readonly string[], y: number, font = 'F1'): string =>
    cells.map((cell, at) => printed(cell, [60, 130, 420][at] ?? 0, y, 10, '', font)).join('');
  const first = lines(
    Array.from({ length: 40 }, (_, at) => `Line ${String(at)} says what we do for the borough and who does it for us.`),
    60,
    780,
    11,
    15,
  );
  const second =
    row(['NT1', 'Eight apprenticeships for residents', '31 March 2028'], 780) +
    row(['NT2', 'Twelve mental health first aiders', '30 June 2027'], 760) +
    row(['NT3', 'Spend with firms of the county', 'each year'], 740);
  const blocks = await blocksOf([first + row(['Ref', 'Commitment', 'By when'], 150, 'F2'), second]);
  expect(blocks.slice(-4)).toEqual([
    'header: Ref | Commitment | By when',
    'row: NT1 | Eight apprenticeships for residents | 31 March 2028',
    'row: NT2 | Twelve mental health first aiders | 30 June 2027',
    'row: NT3 | Spend with firms of the county | each year',
  ]);
});

test('sentences set a little larger than the rest of the document are no headings', async () => {
  const page =
    lines(['We will open a training kitchen for forty people who are out of work.'], 60, 780, 12) +
    printed('How we will do it', 60, 745, 14, '', 'F2') +
    lines(
      Array.from(
        { length: 12 },
        () => 'The kitchen is run with the college and opens its doors on four days of every week',
      ),
      60,
      720,
      10,
    );
  expect((await blocksOf([page])).slice(0, 2)).toEqual([
    'paragraph: We will open a training kitchen for forty people who are out of work.',
    'heading: How we will do it',
  ]);
});

test('a ligature that is wider than its letters does not part a word', async () => {
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <01> <00660069> endbfchar
1 beginbfrange <20> <7E> <0020> endbfrange
endcmap end end`;
  const font = `<< /Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding /FirstChar 1 /LastChar 126 /ToUnicode 11 0 R /Widths [ 640 ${Array.from({ length: 125 }, () => '280').join(' ')} ] >>`;
  const resources = `/Font << /F1 10 0 R >>`;
  const extra = [font, `<< /Length ${String(map.length)} >>\nstream\n${map}\nendstream`];
  const words = 'BT /F1 11 Tf 60 700 Td (in \u0001le and \u0001ling) Tj ET\n';
  expect(await blocksOf([words], { resources, extra })).toEqual(['paragraph: in file and filing']);
});
