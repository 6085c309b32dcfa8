import type { TextDocument } from '@evenhand/shared/domain';
import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import type { Reading } from '../src/reading/reading.ts';
import { fileOf, stream } from './generators/pdf.ts';

interface MadePage {
  readonly content: string;
  /** Further entries of the page's dictionary. */
  readonly more?: string;
}

const FIRST_PAGE = 30;

/** A PDF of these pages; `objects` are further numbered objects, `catalog` further entries of the catalog. */
function pdfWith(
  pages: readonly (MadePage | null)[],
  objects: Readonly<Record<number, string>> = {},
  catalog = '',
): Buffer {
  const all = new Map<number, Buffer>();
  const put = (number: number, body: string | Buffer): void => {
    all.set(number, Buffer.from(body));
  };
  const kids = pages.map((_, index) => `${String(FIRST_PAGE + index * 2)} 0 R`).join(' ');
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  put(2, `<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids}] >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  put(5, '<< >>');
  for (const [number, body] of Object.entries(objects)) put(Number(number), body);
  pages.forEach((page, index) => {
    const number = FIRST_PAGE + index * 2;
    if (page === null) return put(number, '(no page at all)');
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page.more ?? ''} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${String(number + 1)} 0 R >>`,
    );
    put(number + 1, stream(Buffer.from(page.content, 'latin1')));
  });
  return fileOf(all);
}

function line(text: string, x: number, y: number, size = 11, font = 'F1'): string {
  const escaped = text.replace(/[()\\]/g, '\\$&');
  return `BT /${font} ${String(size)} Tf ${String(x)} ${String(y)} Td (${escaped}) Tj ET\n`;
}

function read(bytes: Buffer): Promise<Reading> {
  return readPdf({ bytes, limits: DEFAULT_LIMITS });
}

function outline(document: TextDocument | null): string[] {
  return (document?.blocks ?? []).map(
    (block) => `${block.kind}: ${document?.text.slice(block.start, block.end) ?? ''}`,
  );
}

const WORDS =
  line('Our offer', 70, 760, 18, 'F2') +
  line('We will train ten people in the first year of this contract and', 70, 720) +
  line('twenty more in the second.', 70, 706) +
  line('Every quarter we report who started.', 70, 680);

const BLOCKS = [
  'heading: Our offer',
  'paragraph: We will train ten people in the first year of this contract and twenty more in the second.',
  'paragraph: Every quarter we report who started.',
];

test.each([0, 90, 180, 270])('a page turned by %i degrees reads like an upright one', async (turn) => {
  const upright = turn % 180 === 0;
  // The words are drawn turned the other way, as scanners and landscape pages have them.
  const matrix =
    { 0: '1 0 0 1 0 0', 90: '0 1 -1 0 842 0', 180: '-1 0 0 -1 595 842', 270: '0 -1 1 0 0 595' }[turn] ?? '';
  const box = upright ? '' : '/MediaBox [0 0 842 595]';
  const page = { content: `q ${matrix} cm\n${WORDS}Q`, more: `/Rotate ${String(turn)} ${box}` };
  const { document } = await read(pdfWith([page]));
  expect(outline(document)).toEqual(BLOCKS);
});

test('words printed sideways on an upright page are read along their own lines', async () => {
  const { document } = await read(
    pdfWith([{ content: `q 0 1 -1 0 842 0 cm\n${WORDS}Q`, more: '/MediaBox [0 0 842 595]' }]),
  );
  expect(outline(document)).toEqual(BLOCKS);
});

test('a water mark is set apart, a side note is read and is no heading', async () => {
  const draft = 'q 0.7 0.7 -0.7 0.7 200 300 cm BT /F2 60 Tf 0 0 Td (DRAFT) Tj ET Q\n';
  const note = 'q 0 1 -1 0 30 300 cm BT /F2 20 Tf 0 0 Td (Printed on used paper) Tj ET Q\n';
  const body = line('Ten trees a year.', 70, 600);
  const pages = [WORDS + draft, body + draft + note, body + draft].map((content) => ({ content }));
  const { document } = await read(pdfWith(pages));
  const trees = 'paragraph: Ten trees a year.';
  expect(outline(document)).toEqual([...BLOCKS, trees, 'paragraph: Printed on used paper', trees]);
  expect(document?.asides.map((aside) => [aside.text, aside.page])).toEqual([
    ['DRAFT', 1],
    ['DRAFT', 2],
    ['DRAFT', 3],
  ]);
});

test('two columns are read one after the other, and a paragraph runs from one to the next', async () => {
  const column = (x: number, lines: readonly string[]): string =>
    lines.map((words, index) => line(words, x, 740 - index * 14)).join('');
  const left = [
    'We will plant hedges along the',
    'canal every winter, with pupils',
    'of all four schools and with the',
  ];
  const right = ['people beside it.', 'We will also lend tools to any', 'group that asks for them.'];
  const { document } = await read(pdfWith([{ content: column(60, left) + column(320, right) }]));
  expect(outline(document)).toEqual([
    'paragraph: We will plant hedges along the canal every winter, with pupils of all four schools and with the people beside it.',
    'paragraph: We will also lend tools to any group that asks for them.',
  ]);
});

test('a raised note mark stays in its line', async () => {
  const content =
    line('We trained 12 people', 70, 700) +
    line('2', 176, 704, 6) +
    line('in 2025 and will train 12 more each', 184, 700) +
    line('year.', 70, 686);
  const { document } = await read(pdfWith([{ content }]));
  expect(outline(document)).toEqual(['paragraph: We trained 12 people2 in 2025 and will train 12 more each year.']);
});

test('words printed twice to look bold are read once', async () => {
  const content = line('We will pay £500.', 70, 700) + line('We will pay £500.', 70.3, 700);
  expect(outline((await read(pdfWith([{ content }]))).document)).toEqual(['paragraph: We will pay £500.']);
});

test('form values stand after their labels, typed words are read, comments are set apart', async () => {
  const field = (name: string, value: string, rectangle: string, more = ''): string =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [${rectangle}] /F 4 ${more} >>`;
  const objects = {
    10: field('trees', '40 a year', '200 694 400 712'),
    11: field('why', 'Because the canal is bare.\\rAnd hot.', '70 600 500 660'),
    12: '<< /Type /Annot /Subtype /FreeText /Contents (Added by hand: ten benches.) /Rect [70 540 400 560] /DA (/F1 11 Tf) /F 4 >>',
    13: '<< /Type /Annot /Subtype /Text /Contents (Check this.) /Rect [500 700 520 720] /F 4 >>',
  };
  const content = line('Trees planted:', 70, 700) + line('Say why:', 70, 670);
  const page = { content, more: '/Annots [10 0 R 11 0 R 12 0 R 13 0 R]' };
  const { document, notes } = await read(pdfWith([page], objects, '/AcroForm << /Fields [10 0 R 11 0 R] >>'));
  const words = outline(document).join('\n');
  expect(words).toContain('Trees planted: 40 a year');
  expect(words.replace(/\s+/g, ' ')).toMatch(/Say why:.*Because the canal is bare\..*And hot\..*ten benches\./);
  expect(document?.asides).toEqual([{ reason: 'annotation', page: 1, text: 'Check this.' }]);
  expect(notes).toEqual(['The file is a form; 2 filled fields are read with the words they stand next to.']);
});

test('a value that a field keeps for its boxes on the page is read', async () => {
  const objects = {
    10: '<< /FT /Ch /Ff 131072 /T (county) /V (Worcestershire) /Opt [(Kent) (Worcestershire)] /Kids [11 0 R] >>',
    11: '<< /Type /Annot /Subtype /Widget /Parent 10 0 R /Rect [200 694 400 712] /F 4 >>',
  };
  const page = { content: line('County:', 70, 700), more: '/Annots [11 0 R]' };
  const { document } = await read(pdfWith([page], objects, '/AcroForm << /Fields [10 0 R] >>'));
  expect(outline(document)).toEqual(['paragraph: County: Worcestershire']);
});

test('the outline gives bookmarks, and a line it names is a heading however it is set', async () => {
  const objects = {
    10: '<< /First 11 0 R /Last 12 0 R /Count 2 >>',
    11: `<< /Title (Q1 Jobs) /Parent 10 0 R /Next 12 0 R /Dest [${String(FIRST_PAGE)} 0 R /XYZ 70 730 0] >>`,
    12: `<< /Title (Q2 Trees) /Parent 10 0 R /Prev 11 0 R /Dest [${String(FIRST_PAGE + 2)} 0 R /Fit] >>`,
  };
  const pages = [
    { content: line('Words before.', 70, 760) + line('Q1 Jobs', 70, 720) + line('We will hire two people.', 70, 690) },
    { content: line('We will plant ten trees.', 70, 760) },
  ];
  const { document } = await read(pdfWith(pages, objects, '/Outlines 10 0 R'));
  expect(outline(document)[1]).toBe('heading: Q1 Jobs');
  expect(document?.bookmarks?.map(({ title, start }) => [title, document.text.slice(start, start + 7)])).toEqual([
    ['Q1 Jobs', 'Q1 Jobs'],
    ['Q2 Trees', 'We will'],
  ]);
});

test('one page that cannot be read is named and costs no other', async () => {
  const reading = await read(pdfWith([{ content: WORDS }, null, { content: line('The last page.', 70, 700) }]));
  expect([reading.status, reading.pageCount]).toEqual(['partly-read', 3]);
  expect(reading.reason).toBe('Page 2 could not be read; the other pages were. Check the original there.');
  expect(reading.document?.pages.map((page) => page.source)).toEqual(['text-layer', 'none', 'text-layer']);
  expect(reading.document?.blocks.at(-1)?.page).toBe(3);
});

test('a paragraph that runs over a page break is one block that holds the break', async () => {
  const full = (words: string, y: number): string => line(words, 70, y);
  const pages = [
    {
      content:
        full('We will open the hall on every Sunday of the year so that', 90) +
        full('groups without a room of their own can meet there and', 76),
    },
    { content: full('cook together, free of charge.', 780) },
  ];
  const { document } = await read(pdfWith(pages));
  expect(outline(document)).toEqual([
    'paragraph: We will open the hall on every Sunday of the year so that groups without a room of their own can meet there and\fcook together, free of charge.',
  ]);
  expect(document?.pages.map((page) => document.text.slice(page.start, page.end).slice(0, 7))).toEqual([
    'We will',
    'cook to',
  ]);
});

test('running heads of pages that lie upside down are set apart, and blank pages are named', async () => {
  const page = (words: string): MadePage => ({
    content: line('Example Ltd: our response', 70, 800) + line(words, 70, 600),
    more: '/Rotate 180',
  });
  const pages = [page('First.'), page('Second.'), page('Third.'), { content: '' }];
  const { document, notes } = await read(pdfWith(pages));
  expect(outline(document)).toEqual(['paragraph: First.', 'paragraph: Second.', 'paragraph: Third.']);
  expect(notes).toEqual(['Page 4: blank.']);
});

const ROWS = [
  ['Ref', 'Commitment', 'Number', 'Date'],
  ['A1', 'Trees planted in the park', '40', 'March 2028'],
  ['A2', 'Benches along the canal', '12', 'May 2028'],
];

function tableAt(y: number, rows = ROWS): string {
  const columns = [70, 150, 380, 450];
  return rows
    .flatMap((row, at) => row.map((cell, column) => line(cell, columns[column] ?? 0, y - at * 24, 10)))
    .join('');
}

const WIDTH_OF_M = 8.33;

test('full cells of a narrow table are cells though hardly a gap is between them', async () => {
  const rows = [
    ['Ref', 'What', 'No.', 'When'],
    ['mmmmmm', 'mmmm', 'mmm', 'Yearly'],
    ['B2', 'Trees', 'mmm', 'mmmm'],
  ];
  // Each column as wide as its longest cell and 3 points more.
  const columns = [0, 6, 10, 14.5].map((ems, column) => 70 + ems * WIDTH_OF_M + column * 3);
  const content = rows
    .flatMap((row, at) => row.map((cell, column) => line(cell, columns[column] ?? 0, 700 - at * 24, 10)))
    .join('');
  const { document } = await read(pdfWith([{ content }]));
  expect(
    document?.blocks.map((block) =>
      block.kind === 'table-row' ? block.cells.map(({ start, end }) => document.text.slice(start, end)) : [],
    ),
  ).toEqual(rows);
});

test('a paragraph after a table that ended the page before is no part of its last cell', async () => {
  const words = 'As the table shows, we offer much, and we will plant still more trees than it says in all.';
  const { document } = await read(pdfWith([{ content: tableAt(140) }, { content: line(words, 68, 760) }]));
  expect(outline(document).at(-1)).toBe(`paragraph: ${words}`);
});

test('text a little larger than a table that fills most of the file is running text', async () => {
  const long = ROWS.slice(1).map((row) => row.map((cell) => `${cell} and more`));
  const notes =
    line('(a) We keep the register of trees with the parish council, and we', 70, 300) +
    line("don't sell it.", 70, 286);
  const content = line('Our offer', 70, 790, 18, 'F2') + tableAt(760) + tableAt(680, long) + tableAt(600) + notes;
  const { document } = await read(pdfWith([{ content }]));
  expect(outline(document).filter((block) => block.startsWith('heading'))).toEqual(['heading: Our offer']);
});
