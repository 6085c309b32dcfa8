import type { Page } from '@playwright/test';
import type { ModerationView } from '@evenhand/shared/contracts';
import { expect, test } from './journey.ts';
import { aTenderToModerate, goThrough, openedSession, signedIn } from './panel.ts';

// What went wrong in a case that was lost, tried at the panel's table. Each whole procurement, with its self-audit, is in
// apps/api/src/seed/scenarios.
let tenderId: string;
let page: Page;
test.beforeAll(async ({ browser }) => {
  tenderId = await aTenderToModerate(browser, {
    Avon: { Q1: '4 4 4', Q2: '4 4 2' },
    Severn: { Q1: '3 3 3', Q2: '3 3 4' },
  });
  ({ page } = await signedIn(browser, 'Helen Ward'));
  await openedSession(page.request, tenderId);
});
test.afterAll(() => page.context().close());

const agenda = () => `/tenders/${tenderId}/moderation`;
const errors = () => page.getByRole('alert').filter({ hasText: 'There is a problem' });
/** The line that names so many who have not confirmed; names are hidden. */
const stillToConfirm = (count: number) =>
  page
    .getByRole('paragraph')
    .filter({ hasText: new RegExp(`^\\s*Still to confirm: (Evaluator \\d[,.]\\s*){${count}}$`) });
const put = () => page.getByRole('button', { name: 'Put it to the panel' }).click();

/** Opens an item with everything on one page, the pen in the chair's hand; answers its address. */
async function takeUp(criterionId: string, bidder: string): Promise<string> {
  const { items } = (await (await page.request.get(`/api${agenda()}`)).json()) as ModerationView;
  const item = items.find((one) => one.criterionId === criterionId && one.bidder === bidder);
  const path = `${agenda()}/items/${item?.id ?? ''}?layout=whole`;
  await page.goto(path);
  const take = page.getByRole('button', { name: 'Take the pen', exact: true });
  const held = page.getByText('You hold the pen.').first();
  await expect(take.or(held)).toBeVisible();
  if (await take.isVisible()) await take.click();
  await expect(held).toBeVisible();
  return path;
}

test('Bromcom: three marks are no result before a panel has agreed one, and nothing shows their average', async () => {
  await page.goto(`/tenders/${tenderId}/results`);
  await expect(page.getByText(/The results are locked/)).toBeVisible();
  await page.goto(`${agenda()}/sign-off`);
  await page.getByLabel('What the panel made of these points').fill('The scores are close to each other.');
  await page.getByLabel(/^I declare/).check();
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(errors()).toContainText('0 of 4 items are locked. All have to be.');
  await page.getByRole('link', { name: 'Q2 Severn' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Scores before moderation' })).toBeVisible();
  expect(await page.locator('main').innerText()).not.toMatch(/3\.3|average|\bmean\b/i);
});

test('Lancashire: a part that was not gone through is named, and a record that one member has not approved is not agreed', async ({
  browser,
}) => {
  const path = await takeUp('Q1', 'Severn');
  await put();
  for (const says of ['Confirm that the panel has opened the cited passages.', "Write the panel's finding."])
    await expect(errors()).toContainText(says);
  await goThrough(page, '3');
  await put();
  const member = await signedIn(browser, 'Tom Aldous');
  await member.page.goto(path);
  await member.page.getByRole('button', { name: 'Confirm this record' }).click();
  await expect(stillToConfirm(2)).toBeVisible();
  await expect(page.getByText(/Agreed mark/)).toBeHidden();
  // An edit asks everybody again.
  await page.getByLabel('What decided the mark?').fill('The number and the date.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await put();
  await expect(stillToConfirm(3)).toBeVisible();
  await member.context.close();
});

test('Braceurself: where all follow one reading, the words are read again by somebody else, and following is no reason', async () => {
  await takeUp('Q2', 'Avon');
  const held = page.getByRole('group', { name: /Which mark does .* hold now/ });
  await expect(held).toHaveCount(3);
  for (const one of await held.all()) await one.getByLabel(/^2/).check();
  await expect(page.getByText(/Others have come to 2, which .* alone held first\. Open the cited page/)).toBeVisible();
  await page
    .getByLabel(/^Which point moved/)
    .first()
    .fill('Agreed with the others.');
  await put();
  await expect(errors()).toContainText('That the others saw it so is not a reason.');
  await expect(errors()).toContainText('Say who has read the words again.');
});

test('Woods: two bids that say the same and have different marks are listed before the panel closes', async () => {
  for (const [bidder, mark] of [
    ['Avon', '4'],
    ['Severn', '3'],
  ] as const) {
    await takeUp('Q1', bidder);
    await goThrough(page, mark, `The apprentices of ${bidder} are counted.`);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  }
  await page.goto(`${agenda()}/sign-off`);
  const point = page
    .getByRole('listitem')
    .filter({ hasText: 'Two bids give the same answer and have different marks.' });
  for (const name of ['Q1 Avon', 'Q1 Severn']) await expect(point.getByRole('link', { name })).toBeVisible();
});
