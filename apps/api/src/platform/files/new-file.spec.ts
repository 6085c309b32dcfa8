import type { WriteStream } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { writeNewFile } from './new-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-new-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a file is written whole', async () => {
  const path = join(folder, 'whole');
  await writeNewFile(path, (file) => pipeline(Readable.from([Buffer.from('all '), Buffer.from('of it')]), file));
  expect(await readFile(path, 'utf8')).toBe('all of it');
});

test('whoever takes a file away after its writing failed takes it away for good', async () => {
  const path = join(folder, 'half');
  const files: WriteStream[] = [];
  const failing = writeNewFile(path, (file) => {
    files.push(file);
    return Promise.reject(new Error('cut off'));
  });
  await expect(failing).rejects.toThrow('cut off');
  expect(files.map(({ closed }) => closed)).toEqual([true]);
  await rm(path, { force: true });
  expect(await readdir(folder)).toEqual([]);
});

test('a file that is there is not written over', async () => {
  const path = join(folder, 'there');
  await writeFile(path, 'before');
  const again = writeNewFile(path, (file) => pipeline(Readable.from([Buffer.from('after')]), file));
  await expect(again).rejects.toThrow(/EEXIST/);
  expect(await readFile(path, 'utf8')).toBe('before');
});
