import type { Page } from '@playwright/test';
import { expect, expectSoundScreen, test } from './journey.ts';
import { EVALUATORS, aTenderToModerate, goThrough, record, signedIn } from './panel.ts';

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
  test.setTimeout(480_000);
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
    await test.step('words that no evaluator cited are found in the bid and cited', async () => {
      const onWhich = record(page).getByRole('group', { name: /On which words/ });
      await onWhich.getByRole('button', { name: /^Cite the words selected in the bid/ }).click();
      await expect(page.getByText('Select words in the bid first, or find them there.')).toBeAttached();
      await page.getByLabel('Find', { exact: true }).fill('report to the Council');
      await onWhich.getByRole('button', { name: /^Cite the words selected in the bid/ }).click();
      await expect(onWhich.getByLabel(/training manager will report to the Council/)).toBeChecked();
      await expect(page.getByText('The record is complete.')).toBeVisible();
    });
    await expectSoundScreen(page, 'moderation-item-whole');
    await page.getByRole('button', { name: 'Put it to the panel' }).click();
    await expect(page.getByText(/Still to confirm/)).toBeVisible();
  });

  await test.step('every voting member confirms on their own screen, and the last confirmation locks for all', async () => {
    const [last, ...first] = members.toReversed();
    for (const member of first) {
      await member.page.goto(page.url());
      await member.page.getByRole('button', { name: 'Confirm this record' }).click();
    }
    // The last one reads it among the records that wait, and confirms it there.
    const records = last?.page ?? page;
    await records.goto(`/tenders/${tenderId}/moderation`);
    await records.getByRole('link', { name: 'Read and confirm the record that waits for you' }).click();
    await expect(records.getByRole('button', { name: /^Confirm this record ?: Q1 Avon$/ })).toBeVisible();
    await expectSoundScreen(records, 'moderation-confirmations');
    await records.getByRole('button', { name: /^Confirm this record ?: Q1 Avon$/ }).click();
    await expect(records.getByText('No record waits for you.')).toBeFocused();
    await expect(records.getByText('Everyone has confirmed: the item is agreed.')).toBeVisible();
    for (const { page: screen } of [chair, ...first])
      await expect(screen.getByText('Agreed mark: 3')).toBeVisible({ timeout: 5000 });
  });

  await test.step('an agreed item is opened again for a reason, and those who had confirmed read why', async () => {
    const reason = 'A date of the answer was misread.';
    await page.getByRole('link', { name: 'Open it again' }).click();
    await page.getByLabel('Why the panel opens an item again that it has agreed').fill(reason);
    await page.getByRole('button', { name: 'Open it again' }).click();
    for (const { page: screen } of [chair, ...members.slice(0, -1)])
      await expect(screen.getByText(reason)).toBeVisible({ timeout: 5000 });
    await expect(page.getByText('Agreed mark: 3')).toBeHidden();
  });
  await test.step('the pen is taken over by the chair, and who held it sees who holds it now', async () => {
    const tom = members[0]?.page ?? page;
    await tom.getByRole('button', { name: 'Take the pen', exact: true }).click();
    await expect(page.getByText('Tom Aldous holds the pen.')).toBeVisible({ timeout: 5000 });
    await page.getByRole('button', { name: 'Take the pen over' }).click();
    await expect(page.getByText('You hold the pen.').first()).toBeVisible();
    await expect(tom.getByText('Helen Ward holds the pen.')).toBeVisible({ timeout: 5000 });
  });

  const lead = await signedIn(browser, 'Priya Nair');
  const departures = `/tenders/${tenderId}/moderation/departures`;

  await test.step('two together let the panel go on without a member who leaves in the middle', async () => {
    await lead.page.goto(departures);
    await expect(lead.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSoundScreen(lead.page, 'moderation-departures');
    await lead.page.getByLabel('Samuel Okoye').check();
    await lead.page.getByLabel('Why', { exact: true }).fill('Called away for months.');
    await lead.page.getByRole('button', { name: 'Ask to go on without them' }).click();
    await expect(lead.page.getByText('Not approved yet.')).toBeVisible();
    const beside = await chair.context.newPage();
    await beside.goto(departures);
    await beside.getByRole('button', { name: 'Go on without Samuel Okoye' }).click();
    await expect(beside.getByText(/Approved by Helen Ward/)).toBeVisible();
    await beside.close();
    await page.getByRole('link', { name: 'All at once' }).click();
    await page.getByRole('button', { name: 'Put it to the panel' }).click();
    for (const { page: screen } of members.slice(0, 2))
      await screen.getByRole('button', { name: 'Confirm this record' }).click();
    for (const { page: screen } of [chair, ...members.slice(0, 2)])
      await expect(screen.getByText('Agreed mark: 3')).toBeVisible({ timeout: 5000 });
  });

  await test.step('whoever comes back is waited for again, and what was agreed meanwhile stays', async () => {
    await lead.page.getByLabel('Why they take part again').fill('Is back earlier.');
    await lead.page.getByRole('button', { name: /^Take this back ?: Samuel Okoye$/ }).click();
    await expect(lead.page.getByText('The panel goes on with everybody who scored.')).toBeVisible();
    await expect(page.getByText('Agreed mark: 3')).toBeVisible();
    await page.goto(`/tenders/${tenderId}/moderation`);
    await open(page, 'Q1 Severn');
    await expect(page.getByText('Everyone who scored this item is there.')).toBeVisible();
  });

  await test.step('the record tells what the panel was warned of and left, and how long an item took', async () => {
    await page.goto(`/tenders/${tenderId}/moderation/record`);
    const agreed = page.getByRole('region', { name: /^Q1 .*: Avon$/ });
    await expect(agreed.getByText('Warnings that stood when it was locked')).toBeVisible();
    await expect(agreed.getByText(/^What decided: “The number and the date of the apprentices.”/)).toBeVisible();
    await expect(page.getByText('No item has gone from its first words to its lock in one go yet.')).toBeVisible();
    await expectSoundScreen(page, 'moderation-record');
  });
  expect(complaints).toEqual([]);
  for (const { context } of [chair, lead, ...members]) await context.close();
});
