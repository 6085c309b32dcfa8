import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startS3Server, type S3Server } from '../../../../test/setup/s3-server.ts';
import { loadConfig } from '../../../config/config.ts';
import { ContentClosed, StorageFault } from '../content-place.ts';
import { FileStore } from '../file-store.ts';
import { openFileStore } from '../open-file-store.ts';
import { Bucket, connect } from './bucket.ts';
import { BucketPlace } from './bucket-place.ts';

let folder: string;
let storage: S3Server;
let store: FileStore;
beforeAll(async () => {
  storage = await startS3Server('kept');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-bucket-'));
  store = await openFileStore(config());
});
afterEach(async () => {
  storage.trouble = () => null;
  storage.objects.clear();
  storage.uploads.clear();
  await rm(folder, { recursive: true });
});
afterAll(() => storage.close());

const config = (other: Record<string, string> = {}) =>
  loadConfig({ ...storage.environment, EVENHAND_S3_BUCKET: 'kept', EVENHAND_DATA: folder, ...other });
const bytes = (content: Buffer | string) => Readable.from([Buffer.from(content)]);
const scratch = () => readdir(join(folder, 'files', 'incoming'));
/** A store that sends in parts whatever is larger than this. */
const inParts = (partSize: number) => {
  const s3 = config().s3;
  if (s3 === null) throw new Error('There is no storage.');
  return new FileStore(new BucketPlace(new Bucket(connect(s3), 'kept', partSize), ''), folder);
};

test('a content lies in the bucket under its hash, comes back as it was, and leaves nothing on the disk', async () => {
  const contents = [Buffer.from(''), Buffer.from('some words'), randomBytes(3_000_000)];
  for (const content of contents) {
    const { sha256, size } = await store.keep(bytes(content));
    expect([...storage.objects.keys()]).toContain(`kept/files/${sha256.slice(0, 2)}/${sha256}`);
    expect([size, (await buffer(await store.open(sha256))).equals(content)]).toEqual([content.length, true]);
    expect((await store.atPath(sha256, (path) => readFile(path))).equals(content)).toBe(true);
    expect(await store.fault(sha256)).toBeNull();
  }
  expect(await scratch()).toEqual([]);
  const puts = storage.asked.filter((each) => each.startsWith('PUT')).length;
  const { sha256 } = await store.keep(bytes('some words'));
  expect(storage.asked.filter((each) => each.startsWith('PUT'))).toHaveLength(puts);
  await store.remove(sha256);
  await store.remove(sha256);
  expect(await store.fault(sha256)).toBe('The stored file is missing or cannot be read.');
  const left: string[] = [];
  for await (const each of store.place.all()) left.push(each);
  expect(left).toHaveLength(2);
});

test('a content that was changed in the bucket is found out, and stays as it is for whoever looks into it', async () => {
  const { sha256 } = await store.keep(bytes('as it came'));
  const place = `kept/files/${sha256.slice(0, 2)}/${sha256}`;
  storage.objects.set(place, Buffer.from('as it became'));
  expect(await store.fault(sha256)).toMatch(/not those that were received/);
  await store.keep(bytes('as it came'));
  expect(storage.objects.get(place)?.toString()).toBe('as it became');
});

test('a large content goes in parts, and one that breaks off on the way is neither seen nor left lying', async () => {
  const large = randomBytes(2_500_000);
  const parts = inParts(1_000_000);
  const { sha256 } = await parts.keep(bytes(large));
  expect((await buffer(await parts.open(sha256))).equals(large)).toBe(true);
  await parts.remove(sha256);
  storage.trouble = ({ query }) => (query.get('partNumber') === '2' ? 'cut' : null);
  await expect(parts.keep(bytes(large))).rejects.toThrow(StorageFault);
  expect([storage.objects.size, storage.uploads.size, await scratch()]).toEqual([0, 0, []]);
});

test('what a killed process left behind is cleared once it is old: its drafts and its uploads in parts', async () => {
  await store.draft(bytes('never kept'));
  storage.uploads.set('dead', { place: 'kept/files/aa/aa', begun: new Date(), parts: new Map() });
  await store.clearUnfinished(new Date(Date.now() - 3_600_000));
  expect([(await scratch()).length, storage.uploads.size]).toEqual([1, 1]);
  await store.clearUnfinished(new Date(Date.now() + 1000));
  expect([(await scratch()).length, storage.uploads.size]).toEqual([0, 0]);
});

test('a storage that stumbles is asked again; one that stays away, refuses or is full is named as that, and recovers', async () => {
  let stumbles = 2;
  storage.trouble = ({ method }) => (method === 'PUT' && stumbles-- > 0 ? { status: 503, code: 'SlowDown' } : null);
  const { sha256 } = await store.keep(bytes('in the end'));
  const put = (state: string) => expect(store.keep(bytes('no'))).rejects.toMatchObject({ name: 'StorageFault', state });
  const troubles = [
    ['away', 'cut'],
    ['refused', { status: 403, code: 'AccessDenied' }],
    ['refused', { status: 307, code: 'TemporaryRedirect', location: 'http://127.0.0.1:9/elsewhere' }],
    ['full', { status: 403, code: 'QuotaExceeded' }],
  ] as const;
  for (const [state, trouble] of troubles) {
    storage.trouble = ({ method }) => (method === 'PUT' ? trouble : null);
    await put(state);
    // What is there can be read all the while, and the check goes on to say what is wrong.
    expect(await store.fault(sha256)).toBeNull();
    await expect(store.place.check()).rejects.toMatchObject({ state });
  }
  storage.trouble = () => null;
  await store.place.check();
  expect([...storage.objects.keys()]).toHaveLength(1);
});

test('one content that is closed to us is named as that, and is told apart from storage that refuses whatever it is asked', async () => {
  const { sha256 } = await store.keep(bytes('under quarantine'));
  storage.trouble = ({ key }) => (key.endsWith(sha256) ? { status: 403, code: 'AccessDenied' } : null);
  await expect(store.open(sha256)).rejects.toThrow(ContentClosed);
  expect(await store.fault(sha256)).toBe('The storage does not let this service read the stored file.');
  await store.place.check();
  storage.trouble = () => ({ status: 403, code: 'AccessDenied' });
  const whole = await store.fault(sha256).catch((fault: unknown) => fault);
  expect([whole instanceof ContentClosed, whole]).toEqual([false, expect.objectContaining({ state: 'refused' })]);
});

test('an answer that breaks off half way is a fault of the storage, never a file that is altered or missing', async () => {
  const { sha256 } = await store.keep(bytes(randomBytes(500_000)));
  storage.trouble = ({ method }) => (method === 'GET' ? 'half' : null);
  await expect(store.fault(sha256)).rejects.toThrow(StorageFault);
  await expect(store.atPath(sha256, () => Promise.resolve())).rejects.toThrow(StorageFault);
  expect(await scratch()).toEqual([]);
});

test('a start with a key, a secret, a region or a bucket that the storage does not know says so in one sentence', async () => {
  for (const [name, value, why] of [
    ['EVENHAND_S3_KEY_ID', 'OTHER', 'InvalidAccessKeyId'],
    ['EVENHAND_S3_SECRET', 'other', 'SignatureDoesNotMatch'],
    ['EVENHAND_S3_REGION', 'eu-west-2', 'AuthorizationHeaderMalformed'],
    ['EVENHAND_S3_BUCKET', 'other', 'there is no such bucket'],
  ] as const)
    await expect(openFileStore(config({ [name]: value }))).rejects.toThrow(
      new RegExp(`^The bucket "\\w+" at EVENHAND_S3_ENDPOINT cannot be used \\(${why}.*\\)\\. Check [^.]*\\.$`),
    );
  // One that is away may come back.
  const away = await openFileStore(config({ EVENHAND_S3_ENDPOINT: 'http://127.0.0.1:9' }));
  await expect(away.place.check()).rejects.toMatchObject({ state: 'away' });
});
