import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { readReceivedFile } from './read-received-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function received(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test('a text file is hashed, read and every block is an exact slice of it', async () => {
  const text = '# Our offer\n\nWe will train ten people.\n';
  const file = await readReceivedFile({ path: await received('offer.md', text) });
  expect(file).toMatchObject({ name: 'offer.md', status: 'text', reason: null, pageCount: null });
  expect(file.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  expect(file.document?.text).toBe(text);
  expect(file.document?.blocks.map((block) => [text.slice(block.start, block.end), block.locator])).toEqual([
    ['Our offer', 'Our offer'],
    ['We will train ten people.', 'Our offer, paragraph 1'],
  ]);
});

test.each([
  ['nothing.txt', '', 'empty', /0 bytes/],
  ['blank.md', ' \n\n ', 'empty', /no words/],
  ['letter.doc', 'x', 'unsupported', /old Word file/],
  ['offer.docm', 'PK\u0003\u0004', 'unsupported', /macros/],
  ['offer.exe', 'MZ', 'unsupported', /of type \.exe/],
  ['offer', 'words', 'unsupported', /without an extension/],
  ['offer.pdf', 'These are only words.', 'unsupported', /content is something else/],
  ['offer.txt', 'a\u0000b', 'unsupported', /not text/],
])('%s with %j is %s', async (name, bytes, status, reason) => {
  const file = await readReceivedFile({ path: await received(name, bytes) });
  expect([file.status, file.document]).toEqual([status, null]);
  expect(file.reason).toMatch(reason);
});

test('an encrypted Office file asks for an open copy, an old one for a new format', async () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect((await readReceivedFile({ path: await received('locked.docx', locked) })).status).toBe('password-needed');
  expect((await readReceivedFile({ path: await received('old.docx', compound) })).status).toBe('unsupported');
});

test('a file over the size limit is not read', async () => {
  const file = await readReceivedFile({
    path: await received('long.txt', 'words '.repeat(10)),
    limits: { fileBytes: 20 },
  });
  expect([file.status, file.document]).toEqual(['too-large', null]);
});
