import type { MeView } from '@evenhand/shared/contracts';
import { asMarkdown } from './documents.ts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { signedIn } from './panel.ts';
import { aPublishedTender, declare } from './published.ts';
import { addResponse, addTender } from './tender.ts';

/** Milliseconds in which responses are received: time for the steps before the deadline on a busy machine. */
const RECEIVING = 60_000;

/** Id of the tender whose responses are received sealed in the first journey and opened in the last. */
let sealed: string;

// The deadline passes while the journeys between the two are made.
test.describe.configure({ mode: 'serial' });

test('a response comes in sealed, and nobody can ask to open it before the deadline', async ({
  page,
  browser,
  complaints,
}) => {
  const chair = await signedIn(browser, 'Helen Ward');
  const { personId } = (await (await chair.context.request.get('/api/me')).json()) as MeView;
  sealed = await aPublishedTender(page, personId, RECEIVING);
  await declare(chair.context.request, `/api/tenders/${sealed}`);
  await chair.context.close();

  await page.goto(`/tenders/${sealed}/opening`);
  await expect(page.getByText('0 responses received.')).toBeVisible();
  await page.getByRole('link', { name: 'Receive a response' }).click();
  await page.getByLabel('Bidder').selectOption('Teme Boats');
  const file = { name: 'Teme Boats.md', mimeType: 'text/markdown', buffer: asMarkdown() };
  await page.getByLabel('Files', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Add response' }).click();
  await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
  await page.goto(`/tenders/${sealed}/opening`);
  await expect(page.getByText('1 response received.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask to open the responses' })).toHaveCount(0);
  await expectSoundScreen(page, 'opening-sealed');
  expect(complaints).toEqual([]);
});

test('a question, a finding and the record of both', async ({ page, complaints }) => {
  await addTender(page);
  // By its address: journeys beside this one add tenders of the same name.
  const tender = page.url();
  await addResponse(page, 'Hill Buses.md', asMarkdown());
  await page.goto(tender);

  await page.getByRole('link', { name: 'Clarifications' }).click();
  await page.getByRole('link', { name: 'Propose a question' }).click();
  await page.getByRole('button', { name: 'Propose the question' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose the response.');
  await expectSoundScreen(page, 'clarification-ask-wrong');
  await page.getByLabel('Response', { exact: true }).selectOption('Hill Buses');
  await page.getByLabel('Your question').fill('Could you offer more apprentices?');
  await page.getByRole('button', { name: 'Propose the question' }).click();
  await expect(page.getByText('This asks the bidder to add something after the deadline.')).toBeVisible();
  await page.getByLabel('To whom').fill('bids@hillbuses.example');
  await page.getByLabel('The question as it was sent').fill('Is it three or thirteen apprentices?');
  await page.getByRole('button', { name: 'Record that it was sent' }).click();
  await expect(page.getByRole('log')).toContainText('Is it three or thirteen apprentices?');
  await expectSoundScreen(page, 'clarifications');

  await page.goto(tender);
  await page.getByRole('link', { name: 'Compliance' }).click();
  await page.getByText('Raise a finding').click();
  const finding = page.getByRole('form', { name: 'Raise a finding' });
  await finding.getByRole('radio', { name: 'Hill Buses' }).check();
  await finding.getByLabel('Wrong or empty entries in a schedule').check();
  await finding.getByLabel('What exactly, and where it can be seen').fill('Cells B7, C7 and F2 are empty.');
  await finding.getByLabel('Clause of the tender documents').fill('ITT 5.2');
  await finding.getByLabel('in their own words').fill('Incomplete schedules may be rejected.');
  await finding.getByLabel('Wrong entries (optional)').fill('3');
  await finding.getByLabel('Of how many (optional)').fill('133');
  await finding.getByRole('button', { name: 'Raise the finding' }).click();
  await expect(page.getByText('consider clarifying before anything else')).toBeVisible();
  await page.locator('summary', { hasText: 'Decide' }).click();
  await page.getByLabel('The response is disregarded').check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why this is proportionate to what is wrong.');
  await expect(page.getByRole('alert')).toContainText('Say why the bidder was not asked first.');
  await expectSoundScreen(page, 'compliance');

  await page.goto(tender);
  await page.getByRole('link', { name: 'Record' }).click();
  await page.getByRole('button', { name: 'Compare the files now' }).click();
  await expect(page.getByText('1 file compared, all as received.')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('Why everything must be held').fill('A claim is expected.');
  await page.getByRole('button', { name: 'Put under legal hold' }).click();
  await expect(page.getByText('A legal hold keeps everything.')).toBeVisible();
  await page.getByLabel('Day on which the contract was entered into').fill('2026-11-02');
  await page.getByRole('button', { name: 'Save the date' }).click();
  await page.getByText('Withdraw the day that was recorded here').click();
  await page.getByRole('button', { name: 'Withdraw the day' }).click();
  await expect(page.getByRole('alert')).toContainText('Why it is withdrawn: Write at least one word.');
  await expectSoundScreen(page, 'record-withdrawal-wrong');
  await page.getByLabel('Why it is withdrawn').fill('It is that of another tender.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Close and retain' })).toBeFocused();
  await expect(page.getByText('Withdraw the day that was recorded here')).toHaveCount(0);
  await expect(page.getByText('Contract entered into on')).toHaveCount(0);
  await expect(page.getByLabel('Day on which the contract was entered into')).toHaveValue('');
  await expectSoundScreen(page, 'record-withdrawn');
  await page.getByLabel('Years for which responses are kept').fill('1');
  await page.getByRole('button', { name: 'Save the years' }).click();
  await expect(page.getByRole('alert')).toContainText('Write 3 or more.');
  await expectSoundScreen(page, 'record');
  await page.getByRole('link', { name: 'Audit trail' }).click();
  await page.getByLabel('What').selectOption('finding.raised');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await expectSoundScreen(page, 'audit-trail');
  await page.getByRole('link', { name: 'Record' }).click();
  await page.getByRole('link', { name: 'Who saw what' }).click();
  await expect(page.getByRole('cell', { name: /See compliance findings/ }).first()).toBeVisible();
  await expectSoundScreen(page, 'sightings');
  // Four forms were sent incomplete on purpose; each refusal is a line of the browser's own.
  expect(complaints.filter((words) => !/status of 4(00|22)/.test(words))).toEqual([]);
  complaints.length = 0;
});

test('a tender ends without an award, is found by that, and goes on where nobody has been told', async ({
  page,
  complaints,
}) => {
  await addTender(page);
  const tender = page.url();
  await page.getByRole('link', { name: 'End without an award' }).click();
  await expect(page.getByText('procurement termination notice')).toBeVisible();
  await page.getByRole('button', { name: 'End without an award' }).click();
  await expect(page.getByRole('alert')).toContainText('Write at least one word.');
  await expectSoundScreen(page, 'tender-end-wrong');
  await page.getByLabel('Why no contract is awarded').fill('The budget was withdrawn.');
  const label = page.getByLabel(/^Write the reference of the tender/);
  const name = (await page.locator('label', { hasText: 'Write the reference of the tender' }).innerText()).split(
    ': ',
  )[1];
  await label.fill(name ?? '');
  await page.getByRole('button', { name: 'End without an award' }).click();
  await expect(page.getByRole('heading', { name: 'Take the end back' })).toBeVisible();
  await expect(page).toHaveTitle(/^End without/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectSoundScreen(page, 'tender-ended');

  await page.goto(tender);
  await expect(page.getByText('This tender ended without an award')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add a response' })).toHaveCount(0);
  await page.goto('/tenders');
  await page.getByLabel('Show', { exact: true }).selectOption('Only those that ended without an award');
  const row = page.getByRole('row').filter({ has: page.locator(`a[href="${new URL(tender).pathname}"]`) });
  await expect(row).toContainText('Ended without an award');
  await expectSoundScreen(page, 'tenders-ended');

  await page.goto(`${tender}/end`);
  await page.getByLabel('Why the tender goes on').fill('The budget is there again.');
  await page.getByRole('button', { name: 'Take the end back' }).click();
  await expect(page.getByText('The end was taken back')).toBeVisible();
  await page.goto(tender);
  await expect(page.getByRole('link', { name: 'Add a response' })).toBeVisible();
  // One form was sent incomplete on purpose; its refusal is a line of the browser's own.
  expect(complaints.filter((words) => !/status of 400/.test(words))).toEqual([]);
  complaints.length = 0;
});

test('an open contracting release is taken under a right identifier and under no other', async ({
  page,
  complaints,
}) => {
  await page.goto('/my-work');
  await page
    .getByRole('heading', { name: /earlier contract/ })
    .getByRole('link')
    .click();
  await page.waitForURL(/\/tenders\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/record`);
  const download = page.getByRole('link', { name: 'Download the open contracting release' });
  await page.getByLabel('Identifier of the process (optional)').fill('no identifier');
  await expect(page.getByText(/^Error: Give the identifier/)).toBeVisible();
  await expect(download).toHaveCount(0);
  await expectSoundScreen(page, 'open-contracting');
  await page.getByLabel('Identifier of the process (optional)').fill('ocds-h6vhtk-04b1ae');
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^OCDS .*\.json$/);

  await page.getByRole('link', { name: 'Disclosure card of machine use' }).click();
  // A second try finds the words of the first.
  await page.getByLabel('What the authority says: Team').fill(`Commissioning ${String(Date.now())}`);
  await page.getByRole('button', { name: 'Save what the authority says' }).click();
  await expect(page.getByText('1 field saved')).toBeAttached();
  await expectSoundScreen(page, 'disclosure-card');
  await page.getByRole('link', { name: 'Record' }).first().click();
  await page.getByRole('link', { name: 'Data protection' }).click();
  await expect(page.getByRole('heading', { name: 'Who has read' })).toBeVisible();
  await expectSoundScreen(page, 'data-protection');
  expect(complaints).toEqual([]);
});

test('after the deadline two people open the responses', async ({ page, browser, complaints }) => {
  const chair = await signedIn(browser, 'Helen Ward');
  await page.goto(`/tenders/${sealed}/opening`);
  const asks = page.getByRole('button', { name: 'Ask to open the responses' });
  await expect(async () => {
    await page.reload();
    await expect(asks).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 2 * RECEIVING });
  await asks.click();
  await expect(page.getByText('Somebody else has to confirm.')).toBeVisible();
  await expectSoundScreen(page, 'opening-asked');
  await chair.page.goto(`/tenders/${sealed}/opening`);
  await chair.page.getByRole('button', { name: 'Confirm and open the responses' }).click();
  await expect(chair.page.getByText(/^\s*Priya Nair asked to open the responses/)).toBeVisible();
  await expectSoundScreen(chair.page, 'opening-opened');
  await chair.context.close();
  expect(complaints).toEqual([]);
});
