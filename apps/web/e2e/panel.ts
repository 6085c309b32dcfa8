import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import type { GuideValues, ModerationView, SignInChoicesView } from '@evenhand/shared/contracts';
import { declare } from './published.ts';
import { tenderFile } from './tender.ts';

const PROMISE = 'We will recruit three apprentices from Worcestershire by 31 March 2028.';

/** A question of the panel's tender: all weigh the same. */
function asked(id: string, _at: number, all: readonly string[]) {
  const question = 'What will you do under this contract for early careers and care leavers?';
  const weightPercent = String(100 / all.length);
  return { id, theme: id === 'Q1' ? 'CD' : 'EK', title: `Jobs and skills ${id.slice(1)}`, question, weightPercent };
}

const responseTo = (criterionIds: readonly string[]): string =>
  `# A bidder\n\n${criterionIds.map((id) => `## ${id} Jobs and skills ${id.slice(1)}\n\n${PROMISE} Our training manager will report to the Council every quarter.\n`).join('\n')}`;

const DECISIVE = 'The number and the date of the apprentices.';

export const EVALUATORS = ['Tom Aldous', 'Marged Rees', 'Samuel Okoye'] as const;

/** A browser of its own for a person of the demonstration. */
export async function signedIn(browser: Browser, name: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { demo } = (await (await context.request.get('/api/session/choices')).json()) as SignInChoicesView;
  const personId = demo?.find((person) => person.name === name)?.personId;
  expect((await context.request.post('/api/session/demo', { data: { personId } })).status()).toBe(204);
  return { context, page: await context.newPage() };
}

export const record = (page: Page) => page.getByRole('group', { name: 'The panel’s answers' });

/** Answers everything that is asked about a part on which all agree; whoever does holds the pen and sees all at once. */
export async function goThrough(page: Page, mark: string, decisive = DECISIVE): Promise<void> {
  const answers = record(page);
  await answers.getByLabel(/Open the passages that were cited/).check();
  await answers.getByLabel("What is the panel's finding on this part?").fill('Three apprentices with a date.');
  await answers
    .getByRole('group', { name: /On which words/ })
    .getByRole('checkbox')
    .first()
    .check();
  await answers
    .getByRole('group', { name: 'The mark the panel agrees on' })
    .getByLabel(new RegExp(`^${mark}`))
    .check();
  await answers.getByLabel('What decided the mark?').fill(decisive);
  await answers.getByLabel(/^Why not the mark above/).fill('Nothing else has a date.');
  await answers.getByLabel(/^Why not the mark below/).fill('The promise is counted and dated.');
  await answers.getByLabel('Reason for the bidder').fill('You promise three apprentices by 31 March 2028.');
  await expect(page.getByText('The record is complete.')).toBeVisible();
}

export async function person(browser: Browser, name: string): Promise<{ id: string; call: APIRequestContext }> {
  const { context } = await signedIn(browser, name);
  const { personId } = (await (await context.request.get('/api/me')).json()) as { personId: string };
  return { id: personId, call: context.request };
}

/** A tender whose evaluators have handed in their marks: for each bid, for each question, one mark for each evaluator. */
export async function aTenderToModerate(
  browser: Browser,
  marks: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<string> {
  const lead = await person(browser, 'Priya Nair');
  const criterionIds = [...new Set(Object.values(marks).flatMap((ofBid) => Object.keys(ofBid)))];
  const file = tenderFile({
    id: `PANEL-${randomUUID().slice(0, 8)}`,
    title: 'Bus services to be moderated',
    criteria: criterionIds.map(asked),
  });
  const { id: tenderId } = (await (await lead.call.post('/api/tenders', { data: file })).json()) as { id: string };
  const tender = `/api/tenders/${tenderId}`;
  await declare(lead.call, tender);
  const responses = new Map<string, string>();
  for (const name of Object.keys(marks)) {
    const files = { name: `${name}.md`, mimeType: 'text/markdown', buffer: Buffer.from(responseTo(criterionIds)) };
    const received = await lead.call.post(`${tender}/responses`, { multipart: { files } });
    responses.set(name, ((await received.json()) as { id: string }).id);
  }
  const chair = await person(browser, 'Helen Ward');
  await lead.call.put(`${tender}/people/${chair.id}`, { data: { roles: ['chair'] } });
  await declare(chair.call, tender);
  for (const [at, name] of EVALUATORS.entries()) {
    const { id, call } = await person(browser, name);
    await lead.call.put(`${tender}/people/${id}`, { data: { roles: ['evaluator'] } });
    await lead.call.put(`${tender}/people/${id}/questions`, { data: { criterionIds } });
    await declare(call, tender);
    await call.post(`${tender}/scoring/notice`);
    for (const [bidder, responseId] of responses) {
      for (const [criterionId, given] of Object.entries(marks[bidder] ?? {}))
        await score(call, `${tender}/scoring/${responseId}/${criterionId}`, criterionId, given.split(' ')[at] ?? '');
    }
    await call.post(`${tender}/scoring/submission`, { data: { responseIds: null, ownJudgement: true } });
  }
  return tenderId;
}

/** Opens a session: everybody is there, and the first evaluator takes notes. */
export async function openedSession(chair: APIRequestContext, tenderId: string): Promise<void> {
  const path = `/api/tenders/${tenderId}/moderation`;
  const { people } = (await (await chair.get(path)).json()) as ModerationView;
  const attendance = people.map(({ personId, name }) => ({
    personId,
    present: true,
    reason: null,
    takesNotes: name === EVALUATORS[0],
  }));
  expect((await chair.post(`${path}/session`, { data: { attendance } })).status()).toBe(204);
}

/** Scores an answer and locks it. */
export async function score(call: APIRequestContext, place: string, criterionId: string, mark: string): Promise<void> {
  const read = async () =>
    (await (await call.get(place)).json()) as { files: { name: string; sha256: string; hasText: boolean }[] };
  await expect.poll(async () => (await read()).files[0]?.hasText, { timeout: 60_000 }).toBe(true);
  const [file] = (await read()).files;
  const values = judgement(criterionId, { file: file?.name ?? '', sha256: file?.sha256 ?? '', quote: PROMISE }, mark);
  const save = { values, at: null, caret: null, flagged: false, skipped: null, seconds: 0 };
  expect((await call.put(place, { data: save, headers: { 'if-match': '"0"' } })).status()).toBe(200);
  expect((await call.post(`${place}/lock`, { headers: { 'if-match': '"1"' } })).status()).toBe(200);
}

/** Everything the guide asks about a question without parts, answered on one passage. */
export function judgement(
  criterionId: string,
  passage: { file: string; sha256: string; quote: string },
  mark: string,
): GuideValues {
  const cited = [{ ...passage, page: null, start: 0, end: 1, prefix: '', suffix: '' }];
  const words = (text: string) => ({ kind: 'words' as const, words: text });
  return {
    [`evidence/${criterionId}`]: { kind: 'passages', cited, nothingFound: false },
    [`finding/${criterionId}`]: words('Three apprentices by March 2028, and a manager who reports.'),
    [`mattered/${criterionId}`]: { kind: 'choice', chosen: 'decided' },
    decisive: words('The three apprentices have a number and a date.'),
    mark: { kind: 'choice', chosen: mark },
    'not-above': words('Only one of the promises has a date.'),
    'not-below': words('Both the number and the month are given.'),
  };
}
