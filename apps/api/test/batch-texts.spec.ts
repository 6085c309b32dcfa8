import type {
  BatchDifferenceListView,
  BatchView,
  FileTextView,
  NewBatchInput,
  ResponseView,
} from '@evenhand/shared/contracts';
import { paragraphs, pdfOf } from '../../../packages/documents/test/generators/pdf.ts';
import { client } from './setup/client.ts';
import { aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
beforeAll(async () => {
  api = await testApi();
  tenderId = (await client(api.url).importTender(aTender())).body.id;
});
afterAll(() => api.close());

const PDF = new Uint8Array(
  pdfOf([paragraphs(['We will plant 40 trees by 31 March 2028.']), paragraphs(['And hedges.'])]),
);

/** As if the second page had failed, for lack of time: nothing but a person has it read anew. */
const READ_IN_PART = `
  update file_text set read = jsonb_set(jsonb_set(jsonb_set(read::jsonb, '{status}', '"partly-read"'),
    '{document,text}', '"We will plant 40 trees by 31 March 2028."'),
    '{document,pages}', '[{"number":1,"start":0,"end":0,"source":"text-layer","confidence":null}]')::json where sha256 = $1`;

async function doneBatch(path: string, from: NewBatchInput['from']): Promise<BatchView> {
  const analyst = client(api.url, { as: 'analyst' });
  const asked = await analyst.send<BatchView>('POST', path, { name: 'Received', from });
  return until(
    async () => (await analyst.get<BatchView>(`${path}/${asked.body.id}`)).body,
    ({ state }) => state === 'done',
  );
}

async function textOf(batchId: string): Promise<string> {
  const [row] = await api.database.query<{ responseId: string; fileId: string }>(
    `select item."responseId", file.id as "fileId" from batch_item item
     join received_file file on file."responseId" = item."responseId" where item."batchId" = $1`,
    [batchId],
  );
  const [text] = await api.database.query<{ words: string }>(
    `select read -> 'document' ->> 'text' as words from file_text, received_file file
     where file.id = $1 and file_text.sha256 = file.sha256 and file_text."readBy" = file."readBy"`,
    [row?.fileId],
  );
  return text?.words ?? '';
}

test('a batch reads the text that stands now, and what moved says which files were read again', async () => {
  const worker = await api.startWorker();
  const [lead, analyst] = [client(api.url), client(api.url, { as: 'analyst' })];
  const { id } = (await lead.upload(tenderId, { 'Q2.pdf': PDF })).body;
  const [file] = (await lead.settled(id)).files;
  await api.database.query(READ_IN_PART, [file?.sha256]);
  await api.database.query(`update received_file set status = 'partly-read' where sha256 = $1`, [file?.sha256]);

  const path = `/api/tenders/${tenderId}/batches`;
  const done = (from: NewBatchInput['from']) => doneBatch(path, from);
  const before = await done({ kind: 'responses' });
  expect(await textOf(before.id)).not.toContain('And hedges.');

  expect((await lead.send('POST', `/api/responses/${id}/files/${file?.id ?? ''}/reading`, {})).status).toBe(204);
  const read: ResponseView = await lead.settled(id);
  const live = `/api/responses/${id}/files/${read.files[0]?.id ?? ''}/text`;
  expect((await lead.get<FileTextView>(live)).body.text).toContain('And hedges.');

  const now = await done({ kind: 'responses' });
  expect(await textOf(now.id)).toContain('And hedges.');
  // What was scored before stays as it was; scored again, it is by the words of today.
  expect(await textOf(before.id)).not.toContain('And hedges.');
  const again = await done({ kind: 'batch', batchId: before.id });
  expect(await textOf(again.id)).toContain('And hedges.');
  const { responses } = (await analyst.get<BatchDifferenceListView>(`${path}/${again.id}/differences`)).body;
  expect(responses.map(({ name, readAgain }) => [name, readAgain])).toEqual([['Q2', ['Q2.pdf']]]);
  await worker.close();
});

/** As if the words of a third page had come from recognition that does not find them again. */
const RECOGNISED = `
  update file_text set read = jsonb_set(jsonb_set(jsonb_set(read::jsonb, '{status}', '"partly-read"'),
    '{document,text}', '"We will plant 50 trees, written by hand."'),
    '{document,pages}', '[{"number":3,"start":0,"end":40,"source":"recognised","confidence":0.9}]')::json where sha256 = $1`;

test('a batch leaves a file that was asked to be read again to its own reading, and takes the text that stands', async () => {
  const worker = await api.startWorker();
  const lead = client(api.url);
  const own = (await lead.importTender(aTender({ id: 'GM-2' }))).body.id;
  const path = `/api/tenders/${own}/batches`;
  const scan = new Uint8Array(pdfOf([paragraphs(['We will plant 50 trees.'])]));
  const { id } = (await lead.upload(own, { 'Q2.pdf': scan })).body;
  const [file] = (await lead.settled(id)).files;
  await api.database.query(RECOGNISED, [file?.sha256]);
  // As if it had been asked for, and a fault of ours had stopped the reading before it was kept.
  await api.database.query(`update received_file set status = 'partly-read', rereads = 1 where id = $1`, [file?.id]);
  await api.database.query(`update response set stage = 'failed' where id = $1`, [id]);

  const meanwhile = await doneBatch(path, { kind: 'responses' });
  expect(await textOf(meanwhile.id)).toContain('written by hand');

  expect((await lead.send('POST', `/api/responses/${id}/reading`, {})).status).toBe(204);
  await lead.settled(id);
  const live = `/api/responses/${id}/files/${file?.id ?? ''}/text`;
  expect((await lead.get<FileTextView>(live)).body.text).toContain('written by hand');
  const kept = await api.database.query<{ readBy: string }>('select "readBy" from received_file where id = $1', [
    file?.id,
  ]);
  expect(kept[0]?.readBy).toContain(`+1/${file?.id ?? ''}`);

  const earlier = await doneBatch(path, { kind: 'batch', batchId: meanwhile.id });
  expect(await textOf(earlier.id)).toContain('written by hand');
  await worker.close();
});
