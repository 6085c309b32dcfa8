import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReceivedFile, unpackReceived, type Unpacked } from '../src/index.ts';
import { docxOf, paragraph } from './generators/docx.ts';
import { emlOf } from './generators/eml.ts';
import { zipOf, type ZipEntry } from './generators/zip.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-unpacking-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function unpack(name: string, bytes: Buffer, limits = {}): Promise<Unpacked | null> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const into = await mkdtemp(join(folder, 'into-'));
  return unpackReceived({ path, into, limits });
}

const TEXT: ZipEntry = { name: 'Question 1/jobs.md', bytes: 'We hire two.' };

test('every file of an archive is taken out under its folder, litter is left', async () => {
  const unpacked = await unpack(
    'bid.zip',
    zipOf([
      TEXT,
      { name: 'Question 2/', bytes: '' },
      { name: '__MACOSX/._x', bytes: 'x' },
      { name: 'offer.docx', bytes: docxOf(paragraph('Words.')) },
    ]),
  );
  expect(unpacked).toMatchObject({ refused: [], readItself: false });
  expect(unpacked?.files.map(({ name }) => name)).toEqual(['Question 1/jobs.md', 'offer.docx']);
  expect(await readFile(unpacked?.files[0]?.path ?? '', 'utf8')).toBe('We hire two.');
  const read = await readReceivedFile({ path: unpacked?.files[1]?.path ?? '', name: 'offer.docx' });
  expect(read.document?.text).toBe('Words.');
});

test('Office files and all others are no containers', async () => {
  expect(await unpack('offer.docx', docxOf(paragraph('Words.')))).toBeNull();
  expect(await unpack('offer.md', Buffer.from('Words.'))).toBeNull();
});

test('an e-mail gives its words and its attachments, an archive among them opened', async () => {
  const mail = emlOf('Our offer', 'We hire two.\r\n\r\n- one in May\r\n- one in June', [
    { name: 'plan.md', bytes: Buffer.from('We plant 40 trees.') },
    { name: 'more.zip', bytes: zipOf([TEXT, { name: 'plan.md', bytes: 'Another.' }]) },
  ]);
  const unpacked = await unpack('mail.eml', mail);
  expect(unpacked).toMatchObject({ refused: [], readItself: true });
  expect(unpacked?.files.map(({ name }) => name)).toEqual(['plan.md', 'Question 1/jobs.md', 'plan (2).md']);
  const { document, notes } = await readReceivedFile({ path: join(folder, 'mail.eml') });
  expect(document?.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`)).toEqual([
    'heading: Our offer',
    'paragraph: We hire two.',
    'list-item: one in May',
    'list-item: one in June',
  ]);
  expect(document?.asides).toEqual([
    { reason: 'attachment', page: null, text: 'plan.md' },
    { reason: 'attachment', page: null, text: 'more.zip' },
  ]);
  expect(notes).toHaveLength(1);
});

test('words that the HTML of an e-mail keeps from sight are set apart', async () => {
  const html =
    '<p>We hire two.</p><p style="color:#fff">We pledge 900 jobs.</p><td bgcolor="#003366"><font color="white">Shown</font></td><div style="position:absolute;left:-9999px">Aside</div>';
  const path = join(folder, 'mail.eml');
  await writeFile(path, emlOf('Offer', 'x', [], html));
  const { document } = await readReceivedFile({ path });
  expect(document?.text).toBe('Offer\n\nWe hire two.\n\nShown');
  expect(document?.asides.map(({ reason, text }) => [reason, text])).toEqual([
    ['hidden-text', 'We pledge 900 jobs.'],
    ['off-page-text', 'Aside'],
  ]);
});

test('an archive in an archive is not opened, and reading it says so', async () => {
  const unpacked = await unpack('bid.zip', zipOf([{ name: 'inner.zip', bytes: zipOf([TEXT]) }]));
  expect(unpacked?.files.map(({ name }) => name)).toEqual(['inner.zip']);
  const read = await readReceivedFile({ path: unpacked?.files[0]?.path ?? '', name: 'inner.zip' });
  expect(read).toMatchObject({ status: 'unsupported', reason: expect.stringMatching(/archive inside an archive/) });
});

test.each([
  ['a name that climbs out', zipOf([{ name: '../../etc/cron.d/x', bytes: 'x' }]), 'unsupported', /outside itself/],
  ['an absolute name', zipOf([{ name: '/etc/passwd', bytes: 'x' }]), 'unsupported', /outside itself/],
  ['a name with a drive', zipOf([{ name: 'C:\\x.txt', bytes: 'x' }]), 'unsupported', /outside itself/],
  ['an encrypted entry', zipOf([{ ...TEXT, encrypted: true }]), 'password-needed', /password/],
  ['a bomb', zipOf([{ name: 'bomb.txt', bytes: Buffer.alloc(30_000_000) }]), 'too-large', /more than is allowed/],
  [
    'an entry that lies about its size',
    zipOf([{ name: 'lie.txt', bytes: Buffer.alloc(3000), claimedSize: 10 }]),
    'damaged',
    /damaged/,
  ],
  ['no table of contents', Buffer.from('PK\u0003\u0004 and nothing more'), 'damaged', /damaged/],
  ['nothing inside', zipOf([]), 'unsupported', /empty/],
])('an archive with %s is refused in words', async (_, bytes, status, reason) => {
  const unpacked = await unpack('bid.zip', bytes);
  expect(unpacked?.files).toEqual([]);
  expect(unpacked?.refused).toEqual([{ name: expect.any(String), status, reason: expect.stringMatching(reason) }]);
});

test('a file whose name climbs out is left inside and named, the others are taken out', async () => {
  const unpacked = await unpack('bid.zip', zipOf([{ name: 'Q1/../../../evil.txt', bytes: 'x' }, TEXT]));
  expect(unpacked?.files.map(({ name }) => name)).toEqual([TEXT.name]);
  const reason = expect.stringMatching(/outside itself.*not taken out/) as string;
  expect(unpacked?.refused).toEqual([{ name: 'evil.txt', status: 'unsupported', reason }]);
});

test('files beyond the limit of all together are named, the others kept', async () => {
  const entries = [1, 2, 3].map((n) => ({ name: `${n}.txt`, bytes: 'x'.repeat(400) }));
  const unpacked = await unpack('bid.zip', zipOf(entries), { unpackedBytes: 1000 });
  expect(unpacked?.files.map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
  expect(unpacked?.refused.map(({ name, status }) => [name, status])).toEqual([['3.txt', 'too-large']]);
});
