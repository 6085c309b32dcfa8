import type {
  EvaluationLock,
  EvaluationSave,
  EvaluationView,
  GuideValues,
  ScoringOverviewView,
} from '@evenhand/shared/contracts';
import { client, personId, type As } from './client.ts';
import { A_RESPONSE, aTender } from './tenders.ts';
import type { TestApi } from './test-api.ts';

/** A tender in scoring with one read response, a panel that has declared, and its questions assigned to the evaluators. */
export async function aTenderInScoring(
  api: TestApi,
  {
    evaluators,
    change = {},
    responses = { 'meadow.md': A_RESPONSE },
  }: {
    evaluators: readonly As[];
    change?: Parameters<typeof aTender>[0];
    /** Each of one file. */
    responses?: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;
  },
) {
  const lead = client(api.url);
  const tender = (await lead.importTender(aTender(change))).body;
  const responseIds: string[] = [];
  for (const [name, text] of Object.entries(responses)) {
    const received = (await lead.upload(tender.id, { [name]: text })).body;
    responseIds.push(received.id);
  }
  for (const id of responseIds) await lead.settled(id);
  await lead.take(tender.id, ...evaluators, 'chair');
  const criterionIds = tender.criteria.map(({ id }) => id);
  for (const evaluator of evaluators)
    await lead.send('PUT', `/api/tenders/${tender.id}/people/${personId(evaluator)}/questions`, { criterionIds });
  return { tenderId: tender.id, responseIds, responseId: responseIds[0] ?? '', lead };
}

/** One evaluator at work in a tender. */
export function scorer(url: string, as: As, tenderId: string) {
  const { ask, get, send } = client(url, { as });
  const base = `/api/tenders/${tenderId}/scoring`;
  const at = (responseId: string, criterionId: string) => `${base}/${responseId}/${criterionId}`;
  const withVersion = async <Body>(method: string, path: string, version: number, body?: unknown) => {
    const response = await ask(path, {
      method,
      headers: { 'content-type': 'application/json', 'if-match': `"${String(version)}"` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, tag: response.headers.get('etag'), body: (await response.json()) as Body };
  };
  return {
    ask,
    get,
    send,
    base,
    at,
    overview: () => get<ScoringOverviewView>(base),
    acknowledge: () => send<ScoringOverviewView>('POST', `${base}/notice`),
    read: (responseId: string, criterionId: string) => get<EvaluationView>(at(responseId, criterionId)),
    save: <Body>(responseId: string, criterionId: string, version: number, save: Partial<EvaluationSave>) =>
      withVersion<Body>('PUT', at(responseId, criterionId), version, { ...NOTHING, ...save }),
    lock: <Body>(responseId: string, criterionId: string, version: number, lock?: EvaluationLock) =>
      withVersion<Body>('POST', `${at(responseId, criterionId)}/lock`, version, lock),
  };
}

const NOTHING: EvaluationSave = { values: {}, at: null, caret: null, flagged: false, skipped: null, seconds: 0 };

/** A complete judgement on a question without parts, resting on one quote. */
export function aJudgement(
  criterionId: string,
  quote: { file: string; sha256: string; start: number; end: number; quote: string },
  mark = '3',
): GuideValues {
  const cited = [{ page: null, prefix: '', suffix: '', ...quote }];
  return {
    [`evidence/${criterionId}`]: { kind: 'passages', cited, nothingFound: false },
    [`finding/${criterionId}`]: { kind: 'words', words: 'Three apprentices by March 2028, and a manager who reports.' },
    [`mattered/${criterionId}`]: { kind: 'choice', chosen: 'decided' },
    decisive: { kind: 'words', words: 'The three apprentices have a number and a date.' },
    mark: { kind: 'choice', chosen: mark },
    'not-above': { kind: 'words', words: 'Only one of the promises has a date.' },
    'not-below': { kind: 'words', words: 'Both the number and the month are given.' },
  };
}
