import { createHash } from 'node:crypto';
import type {
  BatchGroupView,
  BatchItemListView,
  BatchView,
  ResponseView,
  WebhookSecretView,
} from '@evenhand/shared/contracts';
import { AuditTrail } from '../../src/platform/audit/audit-event.repository.ts';
import { Database } from '../../src/platform/database/database.ts';
import { client, personId } from '../setup/client.ts';
import { until, type TestApi } from '../setup/test-api.ts';
import { A_RESPONSE, aTender } from '../setup/tenders.ts';

/** Words that stand in the responses of the tender and nowhere else: who reads them has seen a bid. */
export const BID_WORDS = 'zirkonwiese';
/** Stands in the name of the commercial file of the response, and in it. */
const PRICE_WORD = 'falkenpreis';
/** The name under which the response came in: who reads it knows who bids. */
export const BIDDER_NAME = 'Quarzhalde Partnership';

const PRICES = `Total of the ${PRICE_WORD}: three vans and five people for a year.`;
/** Traces of the commercial file: the word in its name and its text, and its hash. */
export const COMMERCIAL = { name: PRICE_WORD, hash: createHash('sha256').update(PRICES).digest('hex') } as const;

const HOOK = { url: 'https://receiver.example/hook', types: ['batch.finished'] };

/** The ids that stand in addresses of the API, by their names there. */
export type Ids = Readonly<Record<string, string>>;

/** A tender with a response that is read and scored, the whole panel in it, and every id that an address can hold. */
export async function sweptTender(api: TestApi): Promise<Ids> {
  const lead = client(api.url);
  const { id: tenderId } = (await lead.importTender(aTender({ id: 'SWEPT' }))).body;
  const text = A_RESPONSE.replace('three apprentices', `three ${BID_WORDS} apprentices`);
  const form = new FormData();
  form.set('name', BIDDER_NAME);
  form.append('files', new Blob([text]), 'swept.md');
  form.append('commercialFiles', new Blob([PRICES]), `${PRICE_WORD}.txt`);
  const { id: responseId } = (await lead.post<ResponseView>(`/api/tenders/${tenderId}/responses`, form)).body;
  const response: ResponseView = await lead.settled(responseId);
  await lead.take(tenderId, 'evaluator', 'evaluator-2', 'chair', 'observer', 'adviser', 'auditor', 'contract-manager');
  const analyst = client(api.url, { as: 'analyst' });
  await adviseOn(api, tenderId, responseId);
  await parked(api, tenderId, responseId);
  const asked = { name: BIDDER_NAME, from: { kind: 'responses' } };
  const { id: batchId } = (await analyst.send<BatchView>('POST', `/api/tenders/${tenderId}/batches`, asked)).body;
  const batch = `/api/tenders/${tenderId}/batches/${batchId}`;
  await until(
    async () => (await analyst.get<BatchView>(batch)).body.state,
    (state) => state === 'done',
  );
  const over = { name: BIDDER_NAME, from: { kind: 'responses', tenderIds: [tenderId] } };
  const { id: groupId } = (await analyst.send<BatchGroupView>('POST', '/api/batch-groups', over)).body;
  const { items } = (await analyst.get<BatchItemListView>(`${batch}/items`)).body;
  return {
    tenderId,
    responseId,
    batchId,
    groupId,
    itemId: items[0]?.id ?? '',
    tokenId: (await lead.makeToken(tenderId, 'read')).token.id,
    webhookId: (await lead.send<WebhookSecretView>('POST', `/api/tenders/${tenderId}/webhooks`, HOOK)).body.webhook.id,
    name: 'results.json',
    fileId: response.files[0]?.id ?? '',
    personId: personId('evaluator'),
    criterionId: 'Q1',
  };
}

/** The adviser has said of the first answer that it holds what it asks for, with words of the bid. */
async function adviseOn(api: TestApi, tenderId: string, responseId: string): Promise<void> {
  const finding = { says: 'a promise', verdict: 'yes', because: `It says ${BID_WORDS}.`, evidence: [] };
  await api.database.query(
    `with decision as (
       insert into adviser_decision (id, "tenderId", allowed, processor, origin, model, reason, "personId", at)
       values (gen_random_uuid(), $1, true, 'A processor', 'https://model.example/v1', 'm', 'r', $3, now()) returning id),
     advice as (
       insert into advice ("responseId", "tenderId", "decisionId", state, says, prompts, "leftOut", "changedAt")
       select $2, $1, id, 'done', 'It has answered.', '{"Q1":"a"}', '{}', now() from decision)
     insert into adviser_run (id, "responseId", "criterionId", "decisionId", number, processor, model, "promptHash",
       parameters, outcome, "replyHash", findings, at)
     select gen_random_uuid(), $2, 'Q1', id, 1, 'A processor', 'm', 'a', '{}', 'used', 'b', $4, now() from decision`,
    [tenderId, responseId, personId('lead'), JSON.stringify([finding])],
  );
}

/** The panel has put an answer aside for a reason that quotes the bid. */
async function parked(api: TestApi, tenderId: string, subjectId: string): Promise<void> {
  const detail = { reason: `${BIDDER_NAME} says ${BID_WORDS}: we read that again.` };
  const entry = { tenderId, kind: 'moderation.parked', actor: personId('chair'), subjectId, detail };
  await api.app.get(Database).transaction(() => api.app.get(AuditTrail).record(entry));
}

/** An id of the right form that stands for nothing. */
export function unknownIds(ids: Ids): Ids {
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, id.includes('-') ? '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11' : 'Q999']),
  );
}
