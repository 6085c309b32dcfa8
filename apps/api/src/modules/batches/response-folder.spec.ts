import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findResponses } from './response-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function found(...paths: string[]) {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path);
  }
  return (await findResponses(folder)).map(({ name, files }) => [name, files.map((file) => file.name)]);
}

test('each file and each sub-folder is a response, in an order that no language changes', async () => {
  expect(await found('b.md', 'R10.md', 'R2.md', 'ä.md', 'Acme/q2.md', 'Acme/q1.md', 'Acme/annex/plan.pdf')).toEqual([
    ['Acme', ['annex/plan.pdf', 'q1.md', 'q2.md']],
    ['R10', ['R10.md']],
    ['R2', ['R2.md']],
    ['b', ['b.md']],
    ['ä', ['ä.md']],
  ]);
});

test('files that would share a name keep their endings', async () => {
  expect(await found('R1.md', 'R1.pdf', 'R2/a.md', 'R2.md')).toEqual([
    ['R1.md', ['R1.md']],
    ['R1.pdf', ['R1.pdf']],
    ['R2', ['a.md']],
    ['R2.md', ['R2.md']],
  ]);
});

test('what computers leave in a folder is no response, and no file of one', async () => {
  const left = ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'b/.hidden/x.md', 'b/~$c.docx', 'b/Thumbs.db'];
  expect(await found(...left, 'a.md', 'b/c.md')).toEqual([
    ['a', ['a.md']],
    ['b', ['c.md']],
  ]);
});

test('three files whose names would meet in two ways keep them apart', async () => {
  expect((await found('a.md', 'a.txt', 'a.md.txt')).map(([name]) => name)).toEqual(['a.md', 'a.md.txt', 'a.txt']);
});

test('links are found but not followed, at the top and below', async () => {
  await symlink(tmpdir(), join(folder, 'away'));
  await mkdir(join(folder, 'b'));
  await symlink(tmpdir(), join(folder, 'b', 'away'));
  expect(await found('b/a.md')).toEqual([
    ['away', ['away']],
    ['b', ['a.md', 'away']],
  ]);
});

test('a name that is not in UTF-8 is found, and two of them are not one', async () => {
  await mkdir(join(folder, 'b'));
  for (const byte of [0xfe, 0xff]) {
    await writeFile(Buffer.concat([Buffer.from(join(folder, 'b/')), Buffer.from([byte])]), '');
  }
  expect(await found('b/a.md')).toEqual([['b', ['a.md', '\ufffd', '\ufffd (2)']]]);
});

test('a response with a very long name has one that still fits its report', async () => {
  const long = 'ä'.repeat(120);
  expect(await found(`${long}.md`)).toEqual([['ä'.repeat(100), [`${long}.md`]]]);
});
