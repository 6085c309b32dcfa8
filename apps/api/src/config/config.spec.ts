import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigProblem } from './config-problem.ts';
import { loadConfig, REPOSITORY } from './config.ts';
import { environmentExample } from './environment-example.ts';

test('nothing needs to be set', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({ databaseUrl: null, redisUrl: null, http: { host: '127.0.0.1', port: 3000 } });
  expect(config.dataFolder).toBe(join(REPOSITORY, 'data'));
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, http: { port: 3000 } });
});

test('host names are read one by one, in lower case', () => {
  expect(loadConfig({}).hosts).toEqual([]);
  expect(loadConfig({ EVENHAND_HOSTS: 'Evenhand.example, [2001:DB8::1]' }).hosts).toEqual([
    'evenhand.example',
    '[2001:db8::1]',
  ]);
  expect(() => loadConfig({ EVENHAND_HOSTS: 'a.example:80' })).toThrow(/EVENHAND_HOSTS: Use host names without ports/);
});

test('each wrong variable is named with a sentence', () => {
  const load = () => loadConfig({ PORT: 'many', DATABASE_URL: 'mysql://x' });
  expect(load).toThrow(ConfigProblem);
  expect(load).toThrow(/PORT: Use a whole number from 0 to 65535\./);
  expect(load).toThrow(/DATABASE_URL: Use an address that begins with postgres:\/\//);
});

test('a secret may come from a file, and one that cannot be read is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-config-'));
  const file = join(folder, 'database-url');
  writeFileSync(file, 'postgres://db/evenhand\n');
  expect(loadConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://db/evenhand');
  expect(loadConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x/y' }).databaseUrl).toBe('postgres://x/y');
  rmSync(folder, { recursive: true });
  expect(() => loadConfig({ DATABASE_URL_FILE: file })).toThrow(/DATABASE_URL_FILE: The file .* cannot be read/);
});

const STORAGE = {
  EVENHAND_S3_ENDPOINT: 'https://s3.example/',
  EVENHAND_S3_BUCKET: 'bids',
  EVENHAND_S3_KEY_ID: 'key',
  EVENHAND_S3_SECRET: 'secret',
};

test('storage is none, or set up whole, and each fault of it has a sentence', () => {
  expect(loadConfig({}).s3).toBeNull();
  expect(loadConfig({ ...STORAGE, EVENHAND_S3_PREFIX: 'live' }).s3).toEqual({
    endpoint: 'https://s3.example',
    region: 'us-east-1',
    keyId: 'key',
    secret: 'secret',
    pathStyle: true,
    files: { bucket: 'bids', prefix: 'live/' },
    batches: [],
  });
  const batches = { EVENHAND_S3_BUCKET: '', EVENHAND_BATCH_S3: 's3://bids/in, s3://more' };
  expect(loadConfig({ ...STORAGE, ...batches }).s3).toMatchObject({
    files: null,
    batches: [
      { bucket: 'bids', prefix: 'in/' },
      { bucket: 'more', prefix: '' },
    ],
  });
  const here = { ...STORAGE, EVENHAND_S3_ENDPOINT: 'http://127.0.0.1:9000' };
  expect(loadConfig(here).s3?.endpoint).toBe('http://127.0.0.1:9000');
  expect(loadConfig(STORAGE).demo).toBe(false);
  for (const [wrong, says] of [
    [{ EVENHAND_S3_BUCKET: 'bids' }, /EVENHAND_S3_BUCKET: It says nothing without EVENHAND_S3_ENDPOINT\.$/],
    [{ ...STORAGE, EVENHAND_S3_ENDPOINT: 's3.example' }, /EVENHAND_S3_ENDPOINT: Use an address that begins with/],
    [{ ...STORAGE, EVENHAND_S3_ENDPOINT: 'https://k:s@s3.example' }, /EVENHAND_S3_ENDPOINT: Leave everything but/],
    [{ ...STORAGE, EVENHAND_S3_ENDPOINT: 'https://s3.example/bids' }, /EVENHAND_S3_ENDPOINT: Leave everything but/],
    [{ ...STORAGE, EVENHAND_S3_ENDPOINT: 'http://s3.example' }, /EVENHAND_S3_ENDPOINT: Use https:\/\/ for storage on/],
    [{ ...STORAGE, EVENHAND_S3_REGION: 'Somewhere else' }, /EVENHAND_S3_REGION: Use the name of a region/],
    [{ ...STORAGE, EVENHAND_S3_BUCKET: '' }, /EVENHAND_S3_BUCKET: Name the bucket/],
    [{ ...STORAGE, EVENHAND_S3_BUCKET: 'B/ids' }, /EVENHAND_S3_BUCKET: "B\/ids" cannot be the name/],
    [{ ...STORAGE, EVENHAND_S3_PREFIX: '../x' }, /EVENHAND_S3_PREFIX: Use names with slashes/],
    [{ ...STORAGE, EVENHAND_S3_KEY_ID: '', EVENHAND_S3_SECRET: '' }, /EVENHAND_S3_KEY_ID: .*\nEVENHAND_S3_SECRET: /],
    [{ ...STORAGE, EVENHAND_S3_PATH_STYLE: 'maybe' }, /EVENHAND_S3_PATH_STYLE: Use on or off\.$/],
    [{ ...STORAGE, EVENHAND_BATCH_S3: 'bids/in' }, /EVENHAND_BATCH_S3: "bids\/in" is no place such as/],
  ] as const)
    expect(() => loadConfig(wrong)).toThrow(says);
});

test('a batch is read from no place that holds received files or anchors, or lies among them', () => {
  const placesOf = (place: string, prefix = '') =>
    loadConfig({ ...STORAGE, EVENHAND_S3_PREFIX: prefix, EVENHAND_BATCH_S3: place }).s3?.batches;
  for (const [place, prefix] of [
    ['s3://bids', ''],
    ['s3://bids/files', ''],
    ['s3://bids/files/ab/', ''],
    ['s3://bids/anchors', ''],
    ['s3://bids/in, s3://bids', 'live'],
    ['s3://bids/live', 'live/'],
    ['s3://bids/live/files/x', 'live'],
    ['s3://bids/live/anchors/', 'live'],
  ] as const)
    expect(() => placesOf(place, prefix)).toThrow(
      /^The environment cannot be used\.\nEVENHAND_BATCH_S3: "s3:\/\/bids[^"]*" reaches the received files [^\n]*$/,
    );
  for (const [place, prefix] of [
    ['s3://bids/in', ''],
    ['s3://bids/files-in', ''],
    ['s3://bids/files', 'live'],
    ['s3://bids/live/in', 'live'],
    ['s3://more', ''],
  ] as const)
    expect(placesOf(place, prefix)).toHaveLength(1);
});

const ADVISER = {
  EVENHAND_ADVISER_URL: 'https://model.example/v1/',
  EVENHAND_ADVISER_MODEL: 'fen-1',
  EVENHAND_ADVISER_PROCESSOR: 'Fenland Compute Ltd',
};

test('there is no adviser unless all of it is set, and each fault of it has a sentence', () => {
  expect(loadConfig({}).adviser).toBeNull();
  expect(loadConfig(ADVISER).adviser).toMatchObject({ url: 'https://model.example/v1', key: null, runs: 5 });
  expect(() => loadConfig({ EVENHAND_ADVISER_KEY: 'k' })).toThrow(/EVENHAND_ADVISER_KEY: It says nothing without/);
  const url = { EVENHAND_ADVISER_URL: 'https://u:p@model.example' };
  expect(() => loadConfig(url)).toThrow(
    /EVENHAND_ADVISER_URL: Leave everything.*\nEVENHAND_ADVISER_MODEL: .*\nEVENHAND_ADVISER_PROCESSOR: /,
  );
  expect(() => loadConfig({ ...ADVISER, EVENHAND_ADVISER_RUNS: '1' })).toThrow(/EVENHAND_ADVISER_RUNS: .*from 5 to 25/);
});

test.each(['http://model.example/v1', 'https://localhost:8000/v1', 'https://127.0.0.1/v1', 'https://[::1]/v1'])(
  'an adviser at %s has to be allowed by name',
  (address) => {
    const inside = { ...ADVISER, EVENHAND_ADVISER_URL: address };
    expect(() => loadConfig(inside)).toThrow(/EVENHAND_ADVISER_URL: Use https:\/\/ and a public address/);
    expect(loadConfig({ ...inside, EVENHAND_ADVISER_NETWORK: 'anywhere' }).adviser?.url).toBe(address);
  },
);

test('.env.example is what the schema says (npm run generate -w @evenhand/api)', () => {
  expect(readFileSync(join(REPOSITORY, '.env.example'), 'utf8')).toBe(environmentExample());
});
