import { randomUUID } from 'node:crypto';
import { type Page } from '@playwright/test';
import type { MeView, PracticeWorkView } from '@evenhand/shared/contracts';
import { expect, expectAccessible, expectSoundScreen, signIn, test } from './journey.ts';
import { judgement } from './panel.ts';
import { aPublishedTender, declare } from './published.ts';

const TITLE = 'Four apprentices';
const TEXT = 'We will recruit four apprentices by June 2028.\n\nWe care about young people.';

/** Id of the person of the demonstration in this role; whoever was signed in is signed out. */
async function personIn(page: Page, role: string): Promise<string> {
  await signIn(page, role);
  return ((await (await page.request.get('/api/me')).json()) as MeView).personId;
}

/** Answers the guide without a mouse: the number of a choice, or words; Ctrl+Enter goes on. */
async function practise(page: Page, finding: string, mark: string): Promise<void> {
  const end = page.getByRole('heading', { name: 'Everything is answered' });
  for (let turns = 0; turns < 30 && !(await end.isVisible()); turns++) {
    const field = page
      .locator('.app-step [id^="step-"]:is(textarea, input[type="radio"], input.app-find__words)')
      .first();
    await field.focus();
    const id = (await field.getAttribute('id')) ?? '';
    if (id.startsWith('step-evidence')) {
      await page.keyboard.type('four apprentices');
      await expect(page.getByText('In one place.')).toBeVisible();
      await page.keyboard.press('Alt+Shift+C');
      await expect(page.locator('.app-chip').first()).toBeVisible();
    } else if (id.startsWith('step-mark') || id.startsWith('step-band')) {
      await page.keyboard.press(mark);
      continue;
    } else if (id.startsWith('step-mattered')) {
      await page.keyboard.press('1');
      continue;
    } else await page.keyboard.type(finding);
    const here = await page.getByRole('heading', { name: /Step \d+ of/ }).textContent();
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(
        async () =>
          (await end.isVisible()) || (await page.getByRole('heading', { name: /Step \d+ of/ }).textContent()) !== here,
      )
      .toBe(true);
  }
  await expect(end).toBeVisible();
}

/** Writes the key that is on screen, but past the screen: its fields are those of the practice below. */
async function writeKey(page: Page, mark: string): Promise<void> {
  const key = page.url().replace(/.*\/tenders\/([^/]+)\/scoring\/practice\//, '/api/tenders/$1/practice/');
  const { text, criterion } = (await (await page.request.get(key)).json()) as PracticeWorkView;
  const passage = { file: text.name, sha256: text.sha256, quote: 'four apprentices by June 2028' };
  const values = judgement(criterion.id, passage, mark);
  const data = { values, at: null, caret: null, flagged: false, skipped: null, seconds: 0 };
  expect((await page.request.put(key, { data, headers: { 'if-match': '"0"' } })).status()).toBe(200);
}

test('a lead writes a practice answer with its key, and an evaluator practises and sees it beside, without a mouse', async ({
  page,
  complaints: _,
}) => {
  const chair = await personIn(page, 'chair');
  const evaluator = await personIn(page, 'evaluator');
  await signIn(page, 'lead');
  const tenderId = await aPublishedTender(page, chair, 3_600_000);
  const roles = { roles: ['evaluator'] };
  expect((await page.request.put(`/api/tenders/${tenderId}/people/${evaluator}`, { data: roles })).ok()).toBe(true);

  await page.goto(`/tenders/${tenderId}/scoring/practice`);
  await expect(page.getByText('There is no practice answer yet. Add one below.')).toBeVisible();
  await page.getByRole('button', { name: 'Add and write its key' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Choose a question.');
  await expectSoundScreen(page, 'practice-lead-error');
  await page.getByLabel('Question').press('ArrowDown');
  await page.getByLabel('Title').fill(`${TITLE} ${randomUUID().slice(0, 4)}`);
  await page.getByLabel('The answer to practise on').fill(TEXT);
  await page.getByRole('button', { name: 'Add and write its key' }).press('Enter');
  await expect(page.getByText(/^Worked key/)).toBeVisible();
  await expectSoundScreen(page, 'practice-key');
  await writeKey(page, '3');
  await page.reload();
  await page.getByRole('button', { name: 'Fix the key' }).press('Enter');
  await expect(page.getByText('This key is fixed. People practise on it.')).toBeVisible();
  await page.goto(`/tenders/${tenderId}/scoring/practice`);
  await page.getByRole('button', { name: 'Require practice' }).press('Enter');
  await expect(page.getByText('Practice is required: no evaluator sees a bid')).toBeVisible();
  await expectAccessible(page);

  await signIn(page, 'evaluator');
  await page.goto(`/tenders/${tenderId}/scoring/practice`);
  await page.getByRole('link', { name: TITLE }).press('Enter');
  await practise(page, 'Four people with a month.', '4');
  await page.getByRole('button', { name: 'Compare with the key' }).press('Enter');
  await expect(page.getByText('Your mark is higher than the key.')).toBeVisible();
  await expect(page.getByText('The three apprentices have a number and a date.').first()).toBeVisible();
  await expectSoundScreen(page, 'practice-beside-key');

  await signIn(page, 'chair');
  await declare(page.request, `/api/tenders/${tenderId}`);
  await page.goto(`/tenders/${tenderId}/scoring/practice`);
  await expect(page.getByRole('heading', { name: 'How marks lie to the keys' })).toBeVisible();
  await expectSoundScreen(page, 'practice-chair');
});
