import type { Page } from '@playwright/test';
import type { ModerationView } from '@evenhand/shared/contracts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { EVALUATORS, aTenderToModerate, goThrough, openedSession, record, signedIn } from './panel.ts';

const REASON = 'The date of the apprentices was written as 2027.';

async function putToThePanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Put it to the panel' }).click();
  await expect(page.getByText(/Still to confirm/)).toBeVisible();
}

async function confirmedBy(members: readonly { readonly page: Page }[], item: string): Promise<void> {
  for (const { page } of members) {
    await page.goto(item);
    await page.getByRole('button', { name: 'Confirm this record' }).click();
    await expect(page.getByRole('button', { name: 'Confirm this record' })).toBeHidden();
  }
}

async function signOff(page: Page, tenderId: string): Promise<void> {
  await page.goto(`/tenders/${tenderId}/moderation/sign-off`);
  await expect(page.getByRole('button', { name: 'Sign off' })).toBeVisible();
  const points = page.getByLabel('What the panel made of these points');
  if ((await points.count()) > 0) await points.fill('Read again and kept.');
  await page.getByLabel(/^I declare that the panel/).check();
  await page.getByRole('button', { name: 'Sign off' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.goto(`/tenders/${tenderId}/moderation/sign-off`);
  await expect(page.getByText(/Signed off by Helen Ward/)).toBeVisible();
}

test('a panel corrects in the open what it has signed off, and everybody reads why and what it was before', async ({
  browser,
  complaints,
}) => {
  test.setTimeout(480_000);
  const tenderId = await aTenderToModerate(browser, { Avon: { Q1: '3 3 3' }, Severn: { Q1: '2 2 2' } });
  const chair = await signedIn(browser, 'Helen Ward');
  const members = await Promise.all(EVALUATORS.map((name) => signedIn(browser, name)));
  const { page } = chair;
  for (const screen of [page, ...members.map((one) => one.page)])
    screen.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  await openedSession(chair.context.request, tenderId);
  const agenda = `/api/tenders/${tenderId}/moderation`;
  const { items } = (await (await chair.context.request.get(agenda)).json()) as ModerationView;
  const itemOf = (bidder: string) =>
    `/tenders/${tenderId}/moderation/items/${items.find((item) => item.bidder === bidder)?.id ?? ''}`;

  await test.step('two items are agreed and signed off', async () => {
    for (const [bidder, mark] of [
      ['Avon', '3'],
      ['Severn', '2'],
    ] as const) {
      await page.goto(itemOf(bidder));
      await page.getByRole('link', { name: 'All at once' }).click();
      await page.getByRole('button', { name: 'Take the pen' }).click();
      await expect(page.getByText('You hold the pen.').first()).toBeVisible();
      await goThrough(page, mark);
      await putToThePanel(page);
      await confirmedBy(members, itemOf(bidder));
    }
    await page.goto(`/tenders/${tenderId}/moderation`);
    await page.getByRole('button', { name: 'End this session' }).click();
    await signOff(page, tenderId);
  });

  await test.step('the chair names the item and says what is wrong, and nothing goes without either', async () => {
    await page.getByRole('link', { name: 'Correct agreed items' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText('The sign-off is set aside and stays in the record.')).toBeVisible();
    await expectSoundScreen(page, 'moderation-correction');
    await page.getByRole('button', { name: 'Open these items again' }).click();
    await expect(page.getByRole('link', { name: 'Choose the items that are corrected.' })).toBeVisible();
    await expectSoundScreen(page, 'moderation-correction-refused');
    await page.getByLabel('Q1 Avon, agreed mark 3').check();
    await page.getByLabel('What is wrong with what was agreed').fill(REASON);
    await page.getByRole('button', { name: 'Open these items again' }).click();
    await expect(page.getByText('1 of 2 items agreed.', { exact: false })).toBeVisible();
  });

  await test.step('members read the reason with the item, and totals are closed to them until it is signed off anew', async () => {
    await openedSession(chair.context.request, tenderId);
    const tom = members[0]?.page ?? page;
    await tom.goto(itemOf('Avon'));
    await expect(tom.getByText(REASON).first()).toBeVisible();
    await tom.goto(`/tenders/${tenderId}/moderation/sign-off`);
    await expect(tom.getByText('Corrections after the sign-off')).toBeVisible();
    await expect(tom.getByText('Q1 Avon: 3 before, not agreed again yet')).toBeVisible();
    await expectSoundScreen(tom, 'moderation-correction-runs');
    const results = await tom.request.get(`/api/tenders/${tenderId}/results`);
    expect(results.status()).toBe(403);
  });

  await test.step('the words are put right, every member confirms again, and the panel signs off anew', async () => {
    await page.goto(itemOf('Avon'));
    await page.getByRole('link', { name: 'All at once' }).click();
    await page.getByRole('button', { name: 'Take the pen' }).click();
    await expect(page.getByText('You hold the pen.').first()).toBeVisible();
    await record(page).getByLabel('What decided the mark?').fill('Three apprentices by March 2028.');
    await expect(page.getByText('The record is complete.')).toBeVisible();
    await putToThePanel(page);
    await confirmedBy(members, itemOf('Avon'));
    await page.goto(`/tenders/${tenderId}/moderation`);
    await page.getByRole('button', { name: 'End this session' }).click();
    await signOff(page, tenderId);
    await expect(page.getByText('Q1 Avon: 3 before, 3 now')).toBeVisible();
    await page.goto(`/tenders/${tenderId}/results`);
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  });
  expect(complaints).toEqual([]);
  for (const { context } of [chair, ...members]) await context.close();
});
