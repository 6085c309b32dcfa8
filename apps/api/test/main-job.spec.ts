import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileTextView, TenderListView } from '@evenhand/shared/contracts';
import { client } from './setup/client.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  call = client(api.url);
  await api.startWorker();
});
afterAll(() => api.close());

test('an uploaded response is stored unchanged, read, scored and shown with its evidence', async () => {
  const tender = (await call.importTender(aTender())).body;
  const received = await call.upload(tender.id, { 'Meadow and Verge.md': A_RESPONSE });
  expect(received).toMatchObject({
    status: 201,
    body: { name: 'Meadow and Verge', stage: 'received', settled: false },
  });

  const response = await call.settled(received.body.id);
  expect(response).toMatchObject({ stage: 'scored', files: [{ status: 'text', hasText: true }] });
  expect(response.assessment).toMatchObject({ asOf: '2027-04-01', publishedSetHash: tender.publishedSetHash });

  const sha256 = createHash('sha256').update(A_RESPONSE).digest('hex');
  const stored = join(api.config.dataFolder, 'files', sha256.slice(0, 2), sha256);
  expect(await readFile(stored, 'utf8')).toBe(A_RESPONSE);
  expect((await stat(stored)).mode & 0o222).toBe(0);

  const file = response.files[0];
  const { body } = await call.get<FileTextView>(`/api/responses/${response.id}/files/${file?.id ?? ''}/text`);
  const claims = response.assessment?.result.criteria.flatMap((criterion) => criterion.claims) ?? [];
  expect(claims.some((claim) => claim.class === 'COMMITMENT')).toBe(true);
  for (const { evidence } of claims) expect(body.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
});

test('the list of tenders says how far their responses are', async () => {
  const { body } = await call.get<TenderListView>('/api/tenders');
  expect(body.tenders).toMatchObject([{ reference: 'GM-1', responseCount: 1, inProgressCount: 0, attentionCount: 0 }]);
});

test.each([undefined, 'off', 'batch-only'] as const)(
  'where machine use is %s a response is read and not scored, and says so',
  async (mode) => {
    const machineUse = mode === undefined ? undefined : { mode };
    const { body: tender } = await call.importTender(
      aTender({ id: `GM-${String(mode)}`, ...(machineUse ? { machineUse } : { machineUse: {} }) }),
    );
    expect(tender.machineUse.scoresHere).toBe(false);
    const { body } = await call.upload(tender.id, { 'answer.md': A_RESPONSE });
    const response = await call.settled(body.id);
    expect(response).toMatchObject({ stage: 'read', says: tender.machineUse.says, assessment: null });
    expect(response.says).toMatch(/not scored/);
  },
);

test('several files make one response, and a bad one among them loses nothing of the others', async () => {
  const { body: tender } = await call.importTender(aTender({ id: 'GM-several' }));
  const { body } = await call.upload(tender.id, { 'answer.md': A_RESPONSE, 'annex.pdf': 'not a PDF at all' }, 'Meadow');
  const response = await call.settled(body.id);
  expect(response).toMatchObject({ name: 'Meadow', stage: 'scored' });
  const [answer, annex] = response.files;
  expect(answer).toMatchObject({ name: 'answer.md', status: 'text' });
  expect(annex).toMatchObject({ name: 'annex.pdf', hasText: false });
  expect(annex?.reason).toMatch(/\w/);
});

test('the original comes back byte for byte, as a download that can run nowhere', async () => {
  const { body: tender } = await call.importTender(aTender({ id: 'GM-original' }));
  const { body } = await call.upload(tender.id, { 'a "page".html': '<script>alert(1)</script>' });
  const answer = await call.ask(`/api/responses/${body.id}/files/${body.files[0]?.id ?? ''}/original`);
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  const header = (name: string) => answer.headers.get(name);
  expect(header('content-type')).toBe('application/octet-stream');
  expect(header('content-disposition')).toMatch(/^attachment;/);
  expect(header('content-security-policy')).toContain('sandbox');
  expect(header('x-content-type-options')).toBe('nosniff');
});

test('names in any script survive the upload, and a path in a name does not', async () => {
  const { body: tender } = await call.importTender(aTender({ id: 'GM-names' }));
  const { body } = await call.upload(tender.id, { '../../Żółw – odpowiedź.md': A_RESPONSE });
  expect(body).toMatchObject({ name: 'Żółw – odpowiedź', files: [{ name: 'Żółw – odpowiedź.md' }] });
});
