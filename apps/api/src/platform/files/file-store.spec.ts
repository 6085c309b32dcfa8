import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from './file-store.ts';
import { FolderPlace } from './folder-place.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-files-'));
  store = new FileStore(new FolderPlace(folder), folder);
});
afterEach(() => rm(folder, { recursive: true }));

test('equal contents are stored once, also when they come at the same time', async () => {
  const kept = await Promise.all([1, 2, 3].map(() => store.keep(Readable.from([Buffer.from('the same')]))));
  expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
  expect(kept[0]?.size).toBe(8);
  expect(await store.atPath(kept[0]?.sha256 ?? '', (path) => readFile(path, 'utf8'))).toBe('the same');
  expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
});

test('a content whose stream fails is not kept', async () => {
  const failing = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw new Error('cut off');
    })(),
  );
  await expect(store.keep(failing)).rejects.toThrow('cut off');
  expect(await readdir(join(folder, 'files'))).toEqual(['incoming']);
  expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
});

test('a draft that is dropped leaves nothing, and one that is kept stays', async () => {
  const [left, taken] = [
    await store.draft(Readable.from([Buffer.from('left')])),
    await store.draft(Readable.from([Buffer.from('taken')])),
  ];
  await taken.keep();
  for (const { drop } of [left, taken]) await drop();
  expect(await store.fault(left.sha256)).not.toBeNull();
  expect(await store.fault(taken.sha256)).toBeNull();
  expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([]);
});

test('only the owner may look into the folders of kept contents', async () => {
  const { sha256 } = await store.keep(Readable.from([Buffer.from('private')]));
  for (const path of ['files', 'files/incoming', join('files', sha256.slice(0, 2))]) {
    expect((await stat(join(folder, path))).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
  }
});
