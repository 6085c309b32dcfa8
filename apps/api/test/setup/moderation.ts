import type { GuideValues, ModerationView, PanelItemView, StepValue } from '@evenhand/shared/contracts';
import { convergenceOnOne } from '@evenhand/shared/guide';
import { client, personId, type As } from './client.ts';
import { aJudgement, aTenderInScoring, scorer } from './scoring.ts';
import { A_RESPONSE } from './tenders.ts';
import type { TestApi } from './test-api.ts';

export const EVALUATORS = ['evaluator', 'evaluator-2', 'evaluator-3'] as const satisfies As[];
/** Words of `A_RESPONSE` that every evaluator cites. */
export const QUOTE = 'We will recruit three apprentices from Worcestershire by 31 March 2028.';

/**
 * A tender whose evaluators have handed in all scores. `marks` gives each bid's marks by criterion, one for each
 * evaluator: { Meadow: { Q1: '3 3 4' } }.
 */
export async function aTenderToModerate(
  api: TestApi,
  marks: Readonly<Record<string, Readonly<Record<string, string>>>>,
  change: Parameters<typeof aTenderInScoring>[1]['change'] = {},
) {
  const names = Object.keys(marks);
  const { tenderId, responseIds, lead } = await aTenderInScoring(api, {
    evaluators: EVALUATORS,
    change,
    responses: Object.fromEntries(names.map((name) => [`${name}.md`, A_RESPONSE])),
  });
  for (const [at, as] of EVALUATORS.entries()) {
    const work = scorer(api.url, as, tenderId);
    await work.acknowledge();
    for (const [place, name] of names.entries()) {
      const responseId = responseIds[place] ?? '';
      for (const [criterionId, given] of Object.entries(marks[name] ?? {})) {
        const { files } = (await work.read(responseId, criterionId)).body;
        const [file] = files;
        const quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start: 0, end: QUOTE.length, quote: QUOTE };
        const values = aJudgement(criterionId, quote, given.split(' ')[at]);
        await work.save(responseId, criterionId, 0, { values });
        await work.lock(responseId, criterionId, 1);
      }
    }
    await work.send('POST', `${work.base}/submission`, { responseIds: null, ownJudgement: true });
  }
  return { tenderId, responseIds, lead };
}

/** Somebody at the panel's table. */
export function member(url: string, as: As, tenderId: string) {
  const { ask, get, send } = client(url, { as });
  const base = `/api/tenders/${tenderId}/moderation`;
  const at = (itemId: string) => `${base}/items/${itemId}`;
  const withVersion = async <Body>(method: string, path: string, version: number, body?: unknown) => {
    const response = await ask(path, {
      method,
      headers: { 'content-type': 'application/json', 'if-match': `"${String(version)}"` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  return {
    ask,
    get,
    send,
    base,
    agenda: () => get<ModerationView>(base),
    item: (itemId: string) => get<PanelItemView>(at(itemId)),
    open: (attendance = present()) => send('POST', `${base}/session`, { attendance }),
    pen: (itemId: string, action: string, to: string | null = null) =>
      send('POST', `${at(itemId)}/pen`, { action, to }),
    save: <Body>(itemId: string, version: number, values: GuideValues) =>
      withVersion<Body>('PUT', at(itemId), version, { values }),
    propose: <Body>(itemId: string, version: number) => withVersion<Body>('POST', `${at(itemId)}/propose`, version),
    confirm: (itemId: string, version: number) => send('POST', `${at(itemId)}/confirm`, { version }),
    course: (itemId: string, what: string, body?: unknown) => send('POST', `${at(itemId)}/${what}`, body),
  };
}

/** Everybody is there; the chair takes notes. */
export function present(
  change: Readonly<Record<string, { present?: boolean; reason?: string; takesNotes?: boolean }>> = {},
) {
  return (['lead', 'chair', ...EVALUATORS] as const).map((as) => ({
    personId: personId(as),
    present: true,
    reason: null,
    takesNotes: false,
    ...change[as],
  }));
}

const words = (text: string): StepValue => ({ kind: 'words', words: text });
const chosen = (value: string): StepValue => ({ kind: 'choice', chosen: value });

/** A complete record for an item without parts: the panel shares every finding and agrees on `mark`, whoever moved says why. */
export function anAgreement(item: PanelItemView, mark: string): GuideValues {
  const [first] = item.positions;
  const cited = first?.first.parts[0]?.cited ?? [];
  const evidence: StepValue = { kind: 'passages', cited, nothingFound: false };
  const part = item.criterionId;
  const values: GuideValues = {
    [`seen/${part}`]: { kind: 'confirmation', confirmed: true },
    [`reason/${part}`]: words('Three apprentices by 31 March 2028, and a manager who reports each quarter.'),
    [`evidence/${part}`]: evidence,
    outcome: chosen('agreed'),
    mark: chosen(mark),
    decisive: words('The apprentices have a number and a date.'),
    'not-above': words('Only one promise has a date.'),
    'not-below': words('The promise is counted and dated.'),
    'reason-for-bidder': words('You promise three apprentices by 31 March 2028; nothing else has a date.'),
  };
  for (const { id, first: score, away } of item.positions) {
    values[`standing/${part}/${id}`] = chosen('shared');
    if (away !== null) continue;
    values[`now/${id}`] = chosen(mark);
    if (score.mark === mark) continue;
    values[`moved/${id}`] = words('The quarterly report of the training manager has no date, which I had overlooked.');
    values[`raised-by/${id}`] = chosen(item.positions.find((one) => one.first.mark === mark)?.id ?? 'other');
    values[`moved-on/${id}`] = evidence;
  }
  const followed = convergenceOnOne(
    item.positions.map(({ id, first: score, away }) => ({ id, mark: score.mark, away })),
    values,
  );
  if (followed === null) return values;
  const reader = item.positions.find(({ id, away }) => away === null && id !== followed.firstHeldBy)?.id ?? '';
  return { ...values, 'checked-by': chosen(reader), 'checked-words': evidence };
}
