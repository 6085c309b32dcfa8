import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrowingFolder } from './growing-folder.ts';

let out: string;
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'evenhand-folder-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const run = async (texts: Record<string, string>) => {
  const folder = new GrowingFolder(join(out, 'text'));
  for (const [name, text] of Object.entries(texts)) await folder.write(name, text);
  return folder;
};
const finished = async (texts: Record<string, string>) => (await run(texts)).finish();
const there = async () => (await readdir(join(out, 'text'), { recursive: true })).sort();

test('files of an earlier run that this one does not write are gone, and the folders they leave empty', async () => {
  await finished({ 'Meadow/a.txt': '1', 'Meadow/b.txt': '1', 'Verge/deep/c.txt': '1' });
  await finished({ 'Meadow/a.txt': '2' });
  expect(await there()).toEqual(['Meadow', 'Meadow/a.txt']);
  expect(await readFile(join(out, 'text/Meadow/a.txt'), 'utf8')).toBe('2');
  expect(await readdir(out)).toEqual(['.text-written.json', 'text']);
});

test("a person's own files stay, also beside ours", async () => {
  await finished({ 'Meadow/a.txt': '1' });
  await writeFile(join(out, 'text/Meadow/mine.txt'), 'x');
  await writeFile(join(out, 'text/notes.txt'), 'x');
  await finished({ 'Verge/b.txt': '1' });
  expect(await there()).toEqual(['Meadow', 'Meadow/mine.txt', 'Verge', 'Verge/b.txt', 'notes.txt']);
});

test('a run that does not come to its end leaves what was there', async () => {
  await finished({ 'a.txt': '1', 'b.txt': '1' });
  await run({ 'a.txt': '2' });
  expect(await there()).toEqual(['a.txt', 'b.txt']);
  expect(await readFile(join(out, 'text/a.txt'), 'utf8')).toBe('1');
  await finished({ 'c.txt': '3' });
  expect(await there()).toEqual(['c.txt']);
});

test.each(['{', '{"a":1}', '["../mine.txt", "/etc/none", "..", "", 7]'])(
  'a list that is not ours (%s) removes nothing outside',
  async (list) => {
    await writeFile(join(out, '.text-written.json'), list);
    await writeFile(join(out, 'mine.txt'), 'x');
    await finished({ 'a.txt': '1' });
    expect(await readdir(out)).toEqual(['.text-written.json', 'mine.txt', 'text']);
  },
);
