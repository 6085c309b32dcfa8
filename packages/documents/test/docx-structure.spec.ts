import type { TextBlock, TextDocument } from '@evenhand/shared/domain';
import { readPackage } from '../src/formats/package/read-package.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { docxOf, paragraph, run, wordPart, type DocxParts } from './generators/docx.ts';

async function read(body: string, parts?: DocxParts): Promise<TextDocument> {
  const { document, reason } = await readPackage({ bytes: docxOf(body, parts), limits: DEFAULT_LIMITS });
  if (document === null) throw new Error(reason ?? '');
  return document;
}

async function outline(body: string, parts?: DocxParts): Promise<string[]> {
  const document = await read(body, parts);
  return document.blocks.map((block) => `${nameOf(block)} ${document.text.slice(block.start, block.end)}`);
}

function nameOf(block: TextBlock): string {
  if (block.kind === 'heading') return `h${String(block.level)}`;
  if (block.kind === 'list-item') return `${'>'.repeat(block.depth)}${block.marker ?? '-'}`;
  return block.kind === 'paragraph' ? 'p' : 'row';
}

const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(ilvl)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

const NUMBERING = wordPart(
  'word/numbering.xml',
  'w:numbering',
  `<w:abstractNum w:abstractNumId="1">${level(0, 'lowerLetter', '(%1)')}${level(1, 'lowerRoman', '%2.')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Chapter"/>')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
   <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '')}</w:abstractNum>
   <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
   <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
   <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
   <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
);

const numbered = (text: string, numbering: number, depth = 0): string =>
  paragraph(
    text,
    '',
    `<w:pPr><w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(numbering)}"/></w:numPr></w:pPr>`,
  );

test('items carry the numbers that Word shows, restarted where it restarts them', async () => {
  const body = [
    numbered('one', 1),
    numbered('inner', 1, 1),
    numbered('inner too', 1, 1),
    numbered('two', 1),
    paragraph('Between.'),
    numbered('third', 4),
    numbered('fourth', 4),
    numbered('dot', 3),
  ];
  expect(await outline(body.join(''), { more: [NUMBERING] })).toEqual([
    '(a) one',
    '>i. inner',
    '>ii. inner too',
    '(b) two',
    'p Between.',
    '(c) third',
    '(d) fourth',
    '• dot',
  ]);
});

test('headings come from any style that is built on a heading, with their number', async () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Our chapter"/><w:basedOn w:val="Heading1"/>
      <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Question"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>`;
  const styled = (text: string, style: string): string =>
    paragraph(text, '', `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
  const body = [
    styled('Community', 'Chapter'),
    styled('Inclusion', 'Chapter'),
    styled('Who?', 'Outlined'),
    paragraph('Us.'),
  ];
  expect(await outline(body.join(''), { styles, more: [NUMBERING] })).toEqual([
    'h1 1. Community',
    'h1 2. Inclusion',
    'h3 Who?',
    'p Us.',
  ]);
});

test('a bold line alone is a heading; a bold lead-in, a bold cell and a bold sentence are not', async () => {
  const bold = '<w:b/>';
  const table = `<w:tbl><w:tr><w:tc>${paragraph('Total', bold)}</w:tc><w:tc>${paragraph('12 trees')}</w:tc></w:tr></w:tbl>`;
  const body = [
    paragraph('Our plan', bold),
    paragraph('We will:', bold),
    paragraph('We will plant trees.', bold),
    `<w:p>${run('Plan.', bold)}${run(' April to June.')}</w:p>`,
    table,
  ];
  expect(await outline(body.join(''))).toEqual([
    'h1 Our plan',
    'p We will:',
    'p We will plant trees.',
    'p Plan. April to June.',
    'row Total\t12 trees',
  ]);
});

test('bullets and numbers that were typed by hand make items too', async () => {
  const body = `${paragraph('We will:')}<w:p>${run('- plant trees')}<w:r><w:br/></w:r>${run('- train people')}</w:p>${paragraph('2. report')}`;
  expect(await outline(body)).toEqual(['p We will:', '- plant trees', '- train people', '2. report']);
});

test('an answer laid out in a table is read as running text, a schedule as rows with their headers', async () => {
  const cell = (...paragraphs: string[]): string =>
    `<w:tc>${paragraphs.map((each) => paragraph(each)).join('')}</w:tc>`;
  const long = 'We will train people in every district, year after year, and report what became of them. '.repeat(3);
  const framed = `<w:tbl><w:tr>${cell('Q1')}${cell(long.trim(), 'Ten people a year.')}</w:tr></w:tbl>`;
  const schedule = `<w:tbl><w:tr>${cell('Pledge')}${cell('Target')}</w:tr><w:tr>${cell('Trees')}${cell('10 a year')}</w:tr></w:tbl>`;
  const document = await read(framed + paragraph('') + schedule);
  const words = document.blocks.map((block) => document.text.slice(block.start, block.end));
  expect(words).toEqual(['Q1', long.trim(), 'Ten people a year.', 'Pledge\tTarget', 'Trees\t10 a year']);
  const row = document.blocks.at(-1);
  const headers = row?.kind === 'table-row' ? row.cells.map((each) => each.header) : [];
  expect(headers.map((slice) => (slice ? document.text.slice(slice.start, slice.end) : null))).toEqual([
    'Pledge',
    'Target',
  ]);
});

test('a footnote stands after the paragraph that refers to it', async () => {
  const relations = {
    name: 'word/_rels/document.xml.rels',
    bytes:
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
  };
  const notes = wordPart(
    'word/footnotes.xml',
    'w:footnotes',
    `<w:footnote w:id="2">${paragraph('In 2025.')}</w:footnote>`,
  );
  const body = `<w:p>${run('We trained ten people.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('The end.')}`;
  expect(await outline(body, { more: [relations, notes] })).toEqual([
    'p We trained ten people.',
    'p In 2025.',
    'p The end.',
  ]);
});

test('every paragraph can be found by its heading and number', async () => {
  const document = await read(paragraph('Plan', '<w:b/>') + paragraph('One.') + paragraph('Two.'));
  expect(document.blocks.map((block) => block.locator)).toEqual(['Plan', 'Plan, paragraph 1', 'Plan, paragraph 2']);
});

test('words in a field or set in a direction of writing are read, and formulas are told of', async () => {
  const around = (name: string, words: string) => `<w:${name} w:instr="DATE" w:val="ltr">${run(words)}</w:${name}>`;
  const bytes = docxOf(
    `<w:p>${run('From ')}${around('fldSimple', '1 May 2028')}${around('dir', ' ten')}${around('bdo', ' jobs')}</w:p>` +
      `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
  );
  const { document, notes } = await readPackage({ bytes, limits: DEFAULT_LIMITS });
  expect(document?.text).toBe('From 1 May 2028 ten jobs');
  expect(notes).toEqual(['Formulas in the file: 1; they are not read. Look at the original there.']);
});
