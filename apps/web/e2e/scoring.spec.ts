import { type Page } from '@playwright/test';
import type { EvaluationView, ScoringOverviewView } from '@evenhand/shared/contracts';
import { expect, expectSoundScreen, signIn, test } from './journey.ts';
import { aTenderToModerate, signedIn } from './panel.ts';

/** The demo tender's scoring of whoever is signed in, past the notice. */
async function overviewOf(page: Page): Promise<ScoringOverviewView> {
  const me = (await (await page.request.get('/api/me')).json()) as { tenders: { tenderId: string; title: string }[] };
  const demo = me.tenders.find(({ title }) => title.includes('demonstration'));
  const base = `/api/tenders/${demo?.tenderId ?? ''}/scoring`;
  await page.request.post(`${base}/notice`);
  const read = async <View>(path: string) => (await (await page.request.get(path)).json()) as View;
  await expect.poll(async () => (await read<ScoringOverviewView>(base)).items.length).toBeGreaterThan(0);
  const overview = await read<ScoringOverviewView>(base);
  // The sample responses are read while the first journeys run.
  for (const { responseId, criterionId } of overview.items) {
    const isRead = async () =>
      (await read<EvaluationView>(`${base}/${responseId}/${criterionId}`)).files.every(({ hasText }) => hasText);
    await expect.poll(isRead, { timeout: 60_000 }).toBe(true);
  }
  return overview;
}

function answerPath({ tenderId, items }: ScoringOverviewView, at: number): string {
  const item = items[at];
  return `/tenders/${tenderId}/scoring/answers/${item?.responseId ?? ''}/${item?.criterionId ?? ''}`;
}

/** What a screen reader meets on the page for scoring, in this order: question, guide, form, and only then the evidence. */
async function expectReadingOrder(page: Page): Promise<void> {
  const spoken = await page.locator('main').ariaSnapshot();
  const order = [
    'Question 1 of',
    'heading',
    'Scoring guide',
    'Step 1 of',
    'Where does the answer promise something?',
    'What does it promise, in your own words?',
    'Save and continue',
    'Answers so far',
    'Other answers',
    'separator "Width of form and evidence"',
    'Evidence:',
    'search "Find in the document"',
  ];
  const places = order.map((words) => spoken.indexOf(words));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((one, other) => one - other));
}

/** The place in the list of the answer that begins furthest on in its file. */
async function answerFurthestOn(page: Page, overview: ScoringOverviewView): Promise<number> {
  const starts: number[] = [];
  for (const { responseId, criterionId } of overview.items) {
    const place = `/api/tenders/${overview.tenderId}/scoring/${responseId}/${criterionId}`;
    const view = (await (await page.request.get(place)).json()) as EvaluationView;
    starts.push(view.answer.parts[0]?.start ?? 0);
  }
  return starts.indexOf(Math.max(...starts));
}

const field = (page: Page, step: string, criterionId: string) => page.locator(`[id="step-${step}_${criterionId}"]`);

test('an evaluator knows that notes are disclosable before the first note, and sees what there is to do', async ({
  page,
  complaints: _,
}) => {
  await signIn(page, 'evaluator');
  await page.goto('/my-work');
  await page.getByRole('link', { name: 'Your scoring' }).first().click();
  await page.getByRole('link', { name: 'Before you start' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Confirm that you know');
  await expectSoundScreen(page, 'scoring-start-error');
  await page.getByLabel('I know that everything I write here can be asked for').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/of \d+ locked/)).toBeVisible();
  await expectSoundScreen(page, 'scoring-overview');
  await page.getByRole('link', { name: 'Score in a spreadsheet' }).click();
  await page.getByRole('button', { name: 'Look at the sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the sheet that you filled in.');
  await expectSoundScreen(page, 'score-sheet-error');
});

test('an answer is scored without a mouse in at most six key presses beside reading and typing, then locked', async ({
  page,
  complaints: _,
}) => {
  await signIn(page, 'evaluator');
  const overview = await overviewOf(page);
  const criterionId = overview.items[0]?.criterionId ?? '';
  await page.goto(answerPath(overview, 0));
  await expect(page.locator('#evidence-document')).toBeVisible();
  await expectReadingOrder(page);
  await page.keyboard.press('F6');
  await expect(page.locator('#evidence-document')).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(page.locator('#evidence-find')).toBeFocused();
  // At once: letter by letter each would be counted anew, and begin again at the first place.
  await page.locator('#evidence-find').fill('the');
  await expect(page.locator('#evidence-find-count')).toHaveText(/^1 of/, { timeout: 60_000 });
  await page.keyboard.press('Shift+F3');
  await expect(page.locator('#evidence-find-count')).toHaveText(/^(\d+) of \1$/);
  await page.locator('#evidence-find').fill('');
  let presses = 0;
  const press = async (keys: string) => {
    presses += 1;
    await page.keyboard.press(keys);
  };
  const focused = (step: string) => expect(field(page, step, criterionId)).toBeFocused();
  await field(page, 'evidence', criterionId).focus();
  await page.keyboard.type('we will');
  await expect(page.getByText(/In \d+ places|In one place/)).toBeVisible({ timeout: 60_000 });
  await press('Alt+Shift+KeyC');
  await focused('promise');
  await page.keyboard.type('Health walks in two libraries.');
  await press('Control+Enter');
  await focused('finding');
  await page.keyboard.type('Dated and owned: twelve walks by March 2028 in Redditch.');
  await press('Control+Enter');
  await focused('mattered');
  await page.keyboard.type('1');
  await expect(page.locator('#step-decisive')).toBeFocused();
  await page.keyboard.type('The twelve walks have a place and a month.');
  await press('Control+Enter');
  await expect(page.locator('#step-mark')).toBeFocused();
  await expect(page.locator('input[type=radio]:checked')).toHaveCount(0);
  await expectSoundScreen(page, 'scoring-mark');
  await page.locator('#step-mark').focus();
  await page.keyboard.type('3');
  await expect(page.locator('#step-not-above')).toBeFocused();
  await page.keyboard.type('Only one promise has an owner.');
  await press('Control+Enter');
  await expect(page.locator('#step-not-below')).toBeFocused();
  await page.keyboard.type('Both number and month are given.');
  await press('Control+Enter');
  await expect(page).not.toHaveURL(new RegExp(`${overview.items[0]?.responseId ?? ''}/${criterionId}$`));
  expect(presses).toBeLessThanOrEqual(6);

  await page.goto(answerPath(overview, 0));
  await page.getByRole('button', { name: 'Lock this score' }).click();
  await expect(page.getByRole('heading', { name: 'Locked', exact: true })).toBeVisible();
  await expectSoundScreen(page, 'scoring-locked');
});

test('words survive a killed tab, a lost network and a session that ends', async ({ page, context, complaints }) => {
  // The requests that fail are what this is about.
  page.on('console', () => complaints.splice(0));
  await signIn(page, 'evaluator');
  const overview = await overviewOf(page);
  const criterionId = overview.items[1]?.criterionId ?? '';
  const finding = (on: Page) => field(on, 'finding', criterionId);
  await page.goto(`${answerPath(overview, 1)}?step=finding/${criterionId}`);
  await expect(finding(page)).toBeVisible();
  // A second try finds the words of the first.
  const words = `${await finding(page).inputValue()}Six starts by June 2028`;
  await finding(page).press('End');
  await context.setOffline(true);
  await finding(page).pressSequentially('Six starts by June 2028', { delay: 20 });
  await page.waitForTimeout(1000);
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  // What is read beside the answer is still on its way when the session ends, and must not lead away from the page.
  let letThrough: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (letThrough = resolve));
  await again.route(/\/files\/.*\/text$/, async (route) => {
    await ended;
    await route.continue();
  });
  await again.goto(`${answerPath(overview, 1)}?step=finding/${criterionId}`);
  await expect(finding(again)).toHaveValue(words);
  await expect(again.getByText(/Saved at/)).toBeVisible();

  await again.request.delete('/api/session');
  const refused = again.waitForResponse((response) => response.url().endsWith('/text') && response.status() === 401);
  letThrough();
  await refused;
  await finding(again).press('End');
  await finding(again).pressSequentially(', with an owner', { delay: 20 });
  await expect(again.getByText('Sign in again in a new tab, then come back here')).toBeVisible();
  await expect(finding(again)).toHaveValue(`${words}, with an owner`);
  await signIn(again, 'evaluator');
  await again.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(again.getByText(/Saved at/)).toBeVisible();
  await again.reload();
  await expect(finding(again)).toHaveValue(`${words}, with an owner`);
  complaints.splice(0);
});

test('the chair sends a locked score back on the page of progress, and its author reads why', async ({ browser }) => {
  const tenderId = await aTenderToModerate(browser, { Avon: { Q1: '3 3 4' } });
  const { page } = await signedIn(browser, 'Helen Ward');
  await page.goto(`/tenders/${tenderId}/scoring-progress`);
  await page.getByText('Send a score back').click();
  const send = page.getByRole('button', { name: 'Send the score back' });
  await send.click();
  await expect(page.getByRole('alert')).toContainText('Choose whose score it is');
  await expectSoundScreen(page, 'send-back-errors');
  await page.getByLabel('Evaluator', { exact: true }).selectOption('Samuel Okoye');
  await page.getByLabel('Score on').selectOption('Avon: Q1');
  await page.getByLabel('Why do they look at it again?').fill('Please read page 2 again.');
  await page.getByLabel(/^Send it back/).check();
  await send.click();
  await expect(page.getByRole('row', { name: /Samuel Okoye/ })).toContainText('Avon: 0 of 1');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const author = (await signedIn(browser, 'Samuel Okoye')).page;
  await author.goto(`/tenders/${tenderId}/scoring`);
  await expect(author.getByText('Please read page 2 again.')).toBeVisible();
});

test('the evidence opens where the answer begins, and one press leads back there', async ({ page, complaints }) => {
  await signIn(page, 'evaluator');
  const overview = await overviewOf(page);
  await page.goto(`${answerPath(overview, await answerFurthestOn(page, overview))}?view=text`);
  const words = page.locator('.app-text');
  await expect.poll(() => words.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const begins = await words.evaluate(({ scrollTop }) => scrollTop);
  await words.evaluate((element) => element.scrollTo(0, 0));
  await page.getByRole('button', { name: /^(The answer: page|Go to the answer)/ }).click();
  await expect.poll(() => words.evaluate(({ scrollTop }) => scrollTop)).toBe(begins);
  await expectSoundScreen(page, 'scoring-at-the-answer');
  expect(complaints).toEqual([]);
});
