import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResponseListView } from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let call: ReturnType<typeof client>;
let tenderId: string;
let web: string;
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'evenhand-web-'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Evenhand</title>');
  api = await testApi({ EVENHAND_MAX_FILE_MB: '1', EVENHAND_MAX_FILES: '2' }, web);
  call = client(api.url);
  tenderId = (await call.importTender(aTender())).body.id;
});
afterAll(async () => {
  await api.close();
  await rm(web, { recursive: true });
});

const uploads = (files: Record<string, string>, name?: string) => call.upload<Refusal>(tenderId, files, name);
const received = async () => (await call.get<ResponseListView>(`/api/tenders/${tenderId}/responses`)).body.responses;

test('every fault is a problem body with a code, words and the id of the request', async () => {
  const { status, type, body } = await call.get<Refusal>('/api/nothing-here');
  expect([status, type]).toEqual([404, 'application/problem+json; charset=utf-8']);
  expect(body).toMatchObject({
    type: 'urn:evenhand:problem:request.not-found',
    code: 'request.not-found',
    status: 404,
  });
  expect(body.instance).toMatch(/^[\w-]{36}$/);
});

test.each([
  ['an empty file', { 'a.pdf': '' }, 422, 'file.empty', /"a\.pdf" is empty/],
  ['a file of a kind nobody reads', { 'a.exe': 'MZ' }, 415, 'file.unsupported', /"a\.exe"/],
  [
    'a file over the limit',
    { 'big.txt': 'x'.repeat(1_000_001) },
    413,
    'file.too-large',
    /"big\.txt" is larger than 1 MB/,
  ],
  ['too many files', { 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' }, 413, 'request.too-large', /at most 2 files/],
  ['no file at all', {}, 400, 'file.missing', /No file was sent/],
] as const)('%s is refused by name and nothing of it is received', async (_, files, status, code, words) => {
  const answer = await uploads(files);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.body.detail).toMatch(words);
  expect(await received()).toEqual([]);
});

test('a refused file leaves no draft behind', async () => {
  await uploads({ 'big.txt': 'y'.repeat(1_500_000) });
  const drafts = () => readdir(join(api.config.dataFolder, 'files', 'incoming'));
  expect(await until(drafts, (left) => left.length === 0)).toEqual([]);
});

test('a response is never replaced', async () => {
  const once = await call.upload(tenderId, { 'a.md': A_RESPONSE }, 'Twice');
  const again = await uploads({ 'a.md': 'Other words.' }, 'Twice');
  expect([once.status, again.status, again.body.code]).toEqual([201, 409, 'response.exists']);
});

test('a tender is never replaced either', async () => {
  const { status, body } = (await call.importTender(aTender({ title: 'Another title' }))) as unknown as {
    status: number;
    body: Refusal;
  };
  expect([status, body.code]).toEqual([409, 'tender.exists']);
});

test('each wrong field of a tender is named by JSON pointer with a sentence', async () => {
  const wrong = {
    ...aTender({ id: 'GM-2' }),
    contractStart: '1 April',
    scale: { bands: [] },
    regime: 'Mars',
    titel: 'x',
  };
  const { status, body } = await call.post<Refusal>('/api/tenders', JSON.stringify(wrong), {
    'content-type': 'application/json',
  });
  expect([status, body.code]).toEqual([400, 'request.invalid']);
  const said = Object.fromEntries(body.errors?.map(({ pointer, says }) => [pointer, says]) ?? []);
  expect(said).toMatchObject({
    '/contractStart': 'Use a date such as 2027-04-01.',
    '/scale/bands': 'A scale needs at least two bands.',
    '/regime': expect.stringContaining('PA23-England') as string,
    '': expect.stringContaining('titel') as string,
  });
});

test('a tender whose weightings do not sum to 100 is refused with the sum', async () => {
  const criteria = aTender().criteria.map((criterion) => ({ ...criterion, weightPercent: '33.3' }));
  const { status, body } = (await call.importTender(aTender({ id: 'GM-3', criteria }))) as unknown as {
    status: number;
    body: Refusal;
  };
  expect([status, body.code]).toEqual([422, 'tender.invalid']);
  expect(body.errors).toEqual([{ pointer: '/criteria', says: expect.stringContaining('66.6') as string }]);
});

test.each(['/api/tenders/not-an-id', '/api/responses/not-an-id'])(
  '%s is an address of nothing, because the id is none of ours',
  async (path) => {
    const { status, body } = await call.get<Refusal>(path);
    expect([status, body.code, body.errors?.[0]?.says]).toEqual([
      404,
      'request.not-found',
      'This is not an id of ours.',
    ]);
  },
);

test('unknown ids are not found, each in its own words', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect((await call.get<Refusal>(`/api/tenders/${id}`)).body.code).toBe('tender.not-found');
  expect((await call.get<Refusal>(`/api/tenders/${id}/events`)).body.code).toBe('tender.not-found');
  expect((await call.get<Refusal>(`/api/responses/${id}`)).body.code).toBe('response.not-found');
});

test('a body that is not JSON is told so', async () => {
  const { status, body } = await call.post<Refusal>('/api/tenders', '{"id":', { 'content-type': 'application/json' });
  expect([status, body.detail]).toEqual([400, 'The body is not valid JSON, or the address is malformed.']);
});

test('an upload that breaks off is refused and leaves the service well', async () => {
  const head = '--b\r\ncontent-disposition: form-data; name="files"; filename="a.md"\r\n\r\nhalf a fi';
  const { status, body } = await call.post<Refusal>(`/api/tenders/${tenderId}/responses`, head, {
    'content-type': 'multipart/form-data; boundary=b',
  });
  expect([status, body.code]).toEqual([400, 'request.invalid']);
  expect((await call.get('/api/frameworks')).status).toBe(200);
});

test('a form without a boundary is refused as no form', async () => {
  const { status, body } = await call.post<Refusal>(`/api/tenders/${tenderId}/responses`, 'files', {
    'content-type': 'multipart/form-data',
  });
  expect([status, body.code]).toEqual([400, 'file.missing']);
});

test.each(['/api/frameworks', '/api/tenders', '/api/nothing-here'])('nobody keeps the answer of %s', async (path) => {
  expect((await fetch(`${api.url}${path}`)).headers.get('cache-control')).toBe('no-store');
});

test('a page of another site can write nothing', async () => {
  const { status, body } = await call.post<Refusal>('/api/tenders', '{}', {
    'content-type': 'application/json',
    origin: 'https://elsewhere.example',
  });
  expect([status, body.code]).toEqual([403, 'request.cross-site']);
});

test('addresses outside /api belong to the web app, under a strict policy', async () => {
  const page = await fetch(`${api.url}/tenders/some/deep/link`);
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>Evenhand</title>']);
  expect(page.headers.get('content-security-policy')).toBe(
    "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data: blob:;worker-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  );
  expect((await fetch(`${api.url}/missing-chunk.js`)).status).toBe(404);
});

test('what nobody foresaw is told by its reference only', async () => {
  await api.database.query('alter table "tender" rename to "gone"');
  const { status, body } = await call.get<Refusal>('/api/tenders');
  await api.database.query('alter table "gone" rename to "tender"');
  expect([status, body.code]).toEqual([500, 'service.fault']);
  expect(JSON.stringify(body)).not.toMatch(/relation|tender"|select/i);
});
