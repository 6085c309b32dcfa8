import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStatus, ReadFile } from '@evenhand/shared/domain';
import { readPdf } from '../src/formats/pdf/read-pdf.ts';
import { readReceivedFile } from '../src/index.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import * as office from './generators/hostile-office.ts';
import * as pdf from './generators/hostile-pdf.ts';
import * as odd from './generators/odd-pdf.ts';
import { paragraphs, pdfOf } from './generators/pdf.ts';
import { zipOf } from './generators/zip.ts';

const SECONDS = 20;
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, bytes: Buffer): Promise<ReadFile> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readReceivedFile({ path, limits: { seconds: SECONDS, recognitionSeconds: SECONDS } });
}

const WORDS = pdfOf([paragraphs(['We will recruit 12 apprentices.'])]);
const REFUSED: FileStatus[] = ['too-large', 'damaged', 'unsupported', 'empty'];

// Each made file and the states in which its reading may end.
const FILES: readonly (readonly [string, () => Buffer, readonly FileStatus[]])[] = [
  ['deflate bomb.pdf', () => pdf.deflateBomb(300_000_000), REFUSED],
  ['text flood.pdf', () => pdf.textFlood(1_500_000), ['too-large']],
  ['drawing doubling.pdf', () => pdf.drawingDoubling(26), [...REFUSED, 'text']],
  ['page tree.pdf', () => pdf.pageTreeBomb(25), ['too-large', 'damaged']],
  ['huge widths.pdf', () => pdf.hugeWidths(), [...REFUSED, 'text', 'scanned']],
  ['reference loop.pdf', () => pdf.crossReferenceLoop(), [...REFUSED, 'text']],
  ['deep arrays.pdf', () => pdf.deepArrays(100_000), REFUSED],
  ['page tree in a circle.pdf', () => pdf.circularPageTree(), [...REFUSED, 'text']],
  ['ten thousand notes.pdf', () => pdf.manyNotes(10_000), ['text']],
  ['font of itself.pdf', () => pdf.fontOfItself(), [...REFUSED, 'text', 'scanned']],
  ['empty rows.xlsx', () => office.emptyRows(300_000), ['text']],
  ['broken packing.xlsx', () => office.brokenPacking(), ['damaged']],
  ['truncated.pdf', () => pdf.truncated(), ['damaged', 'text', 'partly-read']],
  ['only a header.pdf', () => Buffer.from('%PDF-1.7\n'), ['damaged']],
  ['noise.pdf', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(50_000, 'obj << /A [')]), ['damaged']],
  ['entities.docx', () => office.entityBombDocx(), [...REFUSED, 'text']],
  ['entities.odt', () => office.entityBombOdt(), [...REFUSED, 'text']],
  ['entities.xlsx', () => office.entityBombXlsx(), [...REFUSED, 'text']],
  ['zip bomb.docx', () => office.zipBombDocx(60_000_000), ['too-large']],
  ['nested tables.docx', () => office.nestedTables(8_000), [...REFUSED, 'text']],
  ['nested lists.odt', () => office.nestedLists(20_000), [...REFUSED, 'text']],
  ['macros.docx', () => office.macroDocx(), ['unsupported']],
  ['a package of nothing.docx', () => zipOf([{ name: 'x', bytes: 'x' }]), ['unsupported']],
  ['brackets.rtf', () => Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}`), REFUSED],
  [
    'mail in mail.eml',
    () => Buffer.from('Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(2000)),
    [...REFUSED, 'text'],
  ],
  ['tags.html', () => Buffer.from('<div>'.repeat(60_000)), REFUSED],
];

test.each(FILES)(
  '%s ends with a clear status, in time',
  async (name, make, allowed) => {
    const begun = performance.now();
    const file = await read(name, make());
    expect(allowed).toContain(file.status);
    if (file.status !== 'text') expect(file.reason).toMatch(/^\p{Lu}.*\.$/u);
    expect(file.document?.text ?? '').not.toContain(hostname());
    expect(file.document?.text ?? '').not.toContain('haha');
    expect(performance.now() - begun).toBeLessThan(3 * SECONDS * 1000);
  },
  120_000,
);

test('after all of them a sound file is read as ever', async () => {
  expect((await read('sound.pdf', WORDS)).status).toBe('text');
});

test('a PDF that asks for a password says so', async () => {
  const locked = await readFile(new URL('./fixtures/locked.pdf', import.meta.url));
  expect(await read('locked.pdf', locked)).toMatchObject({ status: 'password-needed', document: null });
});

test('a file that is two things at once is read by what it begins with, and says so', async () => {
  const both = zipOf([{ name: 'offer.pdf', bytes: WORDS }]);
  expect(await read('both.pdf', both)).toMatchObject({
    status: 'unsupported',
    notes: [expect.stringMatching(/content is a zip package/)],
  });
  const pdfAndMore = Buffer.concat([WORDS, zipOf([{ name: 'x.txt', bytes: 'x' }])]);
  expect((await read('more.pdf', pdfAndMore)).document?.text).toBe('We will recruit 12 apprentices.');
  expect(await read('page.html', WORDS)).toMatchObject({
    status: 'text',
    notes: [expect.stringMatching(/content is a PDF/)],
  });
});

// Files that are odd and mean no harm, each with what its reading has to say.
test.each<readonly [string, () => Buffer, FileStatus, RegExp]>([
  ['letters drawn by the file.pdf', () => odd.drawnFont(), 'text', /^We will recruit 12 apprentices/],
  ['letters drawn by themselves.pdf', () => odd.drawnFont({ endless: true }), 'text', /^We will recruit/],
  ['deep page tree.pdf', () => odd.deepPageTree(5000), 'text', /^We will recruit/],
  ['page as large as a county.pdf', () => odd.sizedPage('[0 0 1e9 1e9]'), 'text', /^We will recruit/],
  ['page of no size.pdf', () => odd.sizedPage('[0 0 0 0]'), 'text', /^We will recruit/],
  ['drawing as large as a county.pdf', () => odd.sizedPage('[0 0 1e9 1e9]', { words: false }), 'scanned', /pictures/],
  ['encrypted, open to read.pdf', () => odd.openToRead(), 'text', /^We will recruit/],
  ['broken update.pdf', () => odd.brokenUpdate(), 'text', /And two more in the second year/],
  ['form that waits.pdf', () => odd.dynamicForm(odd.WAITING), 'unsupported', /Print it to PDF/],
  ['form that needs its program.pdf', () => odd.dynamicForm(odd.NEEDS_PROGRAM), 'unsupported', /Print it to PDF/],
  ['form that shows nothing.pdf', () => odd.dynamicForm(''), 'unsupported', /Print it to PDF/],
  ['portfolio.pdf', () => odd.portfolio(['offer.docx', 'prices.xlsx']), 'partly-read', /offer\.docx, prices\.xlsx/],
])('%s ends as it should', async (name, make, status, says) => {
  const isScan = status === 'scanned';
  const file = isScan ? await read(name, make()) : await readPdf({ bytes: make(), limits: DEFAULT_LIMITS });
  expect([file.status, file.reason ?? file.document?.text]).toEqual([status, expect.stringMatching(says)]);
});

test('boxes of a form are read as ticked or not, each before its words', async () => {
  const { document, notes } = await readPdf({ bytes: odd.tickedForm(), limits: DEFAULT_LIMITS });
  const words = document?.text.replace(/\s+/g, ' ');
  expect(words).toBe('☒ Living Wage employer ☐ Armed Forces Covenant ☒ Yes ☐ No');
  expect(notes).toEqual(['The file is a form; 2 filled fields are read with the words they stand next to.']);
});
