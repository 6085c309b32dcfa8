import type { Page } from '@playwright/test';
import { expect, expectSoundScreen, test } from './journey.ts';
import { EVALUATORS, aTenderToModerate, goThrough, signedIn } from './panel.ts';

const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

async function openSession(page: Page, tenderId: string, notes: readonly string[]): Promise<void> {
  await page.goto(`/tenders/${tenderId}/moderation`);
  await page.getByRole('link', { name: 'Open a session' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Open a session' })).toBeFocused();
  await expectSoundScreen(page, 'moderation-session');
  await page.getByRole('button', { name: 'Open the session' }).click();
  await expect(page.getByRole('link', { name: 'Say whether Helen Ward is there.' })).toBeVisible();
  for (const there of await page.getByLabel('There', { exact: true }).all()) await there.check();
  for (const name of notes)
    await page
      .getByRole('group', { name })
      .getByLabel(/^Takes notes/)
      .check();
  await page.getByRole('button', { name: 'Open the session' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Agenda/ })).toBeVisible();
}

test('a panel of four in four browsers agrees its items, and everybody sees the same', async ({
  browser,
  complaints,
}) => {
  // Four people in four browsers, after every evaluator has scored and submitted.
  test.setTimeout(300_000);
  const tenderId = await aTenderToModerate(browser, {
    Avon: { Q1: '3 3 3', Q2: '2 2 4' },
    Severn: { Q1: '3 3 3', Q2: '2 2 2' },
  });
  const chair = await signedIn(browser, 'Helen Ward');
  const members = await Promise.all(EVALUATORS.map((name) => signedIn(browser, name)));
  const { page } = chair;
  await openSession(page, tenderId, ['Tom Aldous']);
  await expectSoundScreen(page, 'moderation-agenda');
  await expect(
    page.getByText('0 of 4 items agreed. 1 needs full discussion; 3 can take the short path.'),
  ).toBeVisible();

  await test.step('a unanimous item takes the short path, and every part of it is still gone through', async () => {
    await open(page, 'Q1 Avon');
    await expectSoundScreen(page, 'moderation-item');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/average|mean\b/i);
    await page.getByRole('link', { name: 'All at once' }).click();
    await page.getByRole('button', { name: 'Take the pen' }).click();
    await expect(page.getByText('You hold the pen.').first()).toBeVisible();
    await goThrough(page, '3');
    await expectSoundScreen(page, 'moderation-item-whole');
    await page.getByRole('button', { name: 'Put it to the panel' }).click();
    await expect(page.getByText(/Still to confirm/)).toBeVisible();
  });

  await test.step('every voting member confirms on their own screen, and the last confirmation locks for all', async () => {
    for (const member of members) {
      await member.page.goto(page.url());
      await member.page.getByRole('button', { name: 'Confirm this record' }).click();
    }
    for (const { page: screen } of [chair, ...members])
      await expect(screen.getByText('Agreed mark: 3')).toBeVisible({ timeout: 5000 });
  });
  expect(complaints).toEqual([]);
  for (const { context } of [chair, ...members]) await context.close();
});
