import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startS3Server, type S3Server } from '../../../test/setup/s3-server.ts';
import { loadConfig } from '../../config/config.ts';
import { OfferedPrefixes, type OfferedPrefix } from './offered-prefixes.ts';
import { findResponses } from './response-folder.ts';
import { objectsOf, responsesBelow } from './response-prefix.ts';

let storage: S3Server;
let from: OfferedPrefix;
beforeAll(async () => {
  storage = await startS3Server('bids');
  const config = loadConfig({ ...storage.environment, EVENHAND_BATCH_S3: 's3://bids/in' });
  from = await new OfferedPrefixes(config).findAny('s3://bids/in/spring');
});
beforeEach(() => {
  storage.objects.clear();
  storage.pageSize = 2;
});
afterAll(() => storage.close());

const put = (...keys: string[]) => {
  for (const key of keys) storage.objects.set(`bids/in/spring/${key}`, Buffer.from(key));
};
const found = async () => {
  const all = [];
  for (const response of await responsesBelow(from))
    all.push({ name: response.name, files: (await objectsOf(from, response)).map(({ name }) => name) });
  return all;
};

test('responses below a prefix are those of the same folder: names, order and files', async () => {
  const keys = ['R1.docx', 'R1.pdf', 'R1-b.pdf', 'r2.md', 'R2/q.md', 'R3/a/z.md', 'R3/b.md', 'R3/a.md', '.hidden.md'];
  keys.push('Thumbs.db', 'R3/desktop.ini', 'R3/a/~$z.docx');
  keys.push('R3/.hidden/x.md', 'Ü & <co>/q+1 #2?.md', 'R 4/5%20.md', '..R5.md');
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-prefix-'));
  try {
    for (const key of keys) {
      await mkdir(dirname(join(folder, key)), { recursive: true });
      await writeFile(join(folder, key), key);
    }
    put(...keys);
    const there = (await findResponses(folder)).map(({ name, files }) => ({
      name,
      files: files.map((file) => file.name),
    }));
    expect(await found()).toEqual(there);
    expect(there).toHaveLength(8);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what only a bucket can hold is no danger: keys that lead outside, signs that cannot be written, marks of folders', async () => {
  put('', 'R1/', 'R1/q.md', 'R1/../../x.md', 'R1//y.md', 'R\u00072.md');
  const [first, second] = await responsesBelow(from);
  expect([first?.name, second?.name]).toEqual(['R1', 'R_2']);
  const files = first === undefined ? [] : await objectsOf(from, first);
  expect(files.map(({ name, refused }) => [name, refused?.status])).toEqual([
    ['../../x.md', 'unsupported'],
    ['/y.md', 'unsupported'],
    ['q.md', undefined],
  ]);
});

test('a place with more responses than a batch may have is refused before any of them is read', async () => {
  put('a.md', 'b.md', 'c.md', 'd.md', 'e.md');
  await expect(responsesBelow(from, 3)).rejects.toMatchObject({ code: 'batch.too-large' });
});
