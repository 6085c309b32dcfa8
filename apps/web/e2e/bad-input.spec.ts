import { expect, expectSoundScreen, test } from './journey.ts';
import { addTender, jsonFile, tenderFile } from './tender.ts';

// No journey here needs another: whichever browser is free takes the next.
test.describe.configure({ mode: 'parallel' });

const FAILED_REQUEST = /Failed to load resource/;

/** The browser writes every refused request to its console; here they are what is tested. */
function forgetRefusals(complaints: string[]): void {
  const others = complaints.filter((complaint) => !FAILED_REQUEST.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

for (const [what, name, content, says] of [
  ['an empty file', 'answers.pdf', '', /empty/i],
  ['a program', 'answers.exe', 'MZ\u0000\u0001', /cannot be read/i],
  ['a text named as a PDF', 'answers.pdf', 'These are only words.', /its content is something else/],
] as const) {
  test(`${what} is answered with a sentence`, async ({ page, complaints }) => {
    await addTender(page);
    await page.getByRole('link', { name: 'Add a response' }).click();
    await page
      .getByLabel('Files')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content, 'latin1') });
    await page.getByRole('button', { name: 'Add response' }).click();
    await expect(page.getByText(says).first()).toBeVisible({ timeout: 60_000 });
    await expectSoundScreen(page, `refused-${what.replaceAll(' ', '-')}`);
    forgetRefusals(complaints);
  });
}

test('a form without a file asks for one, and its error leads to the field', async ({ page, complaints }) => {
  await addTender(page);
  await page.getByRole('link', { name: 'Add a response' }).click();
  await page.getByRole('button', { name: 'Add response' }).click();
  await expect(page.locator('.govuk-error-summary')).toBeFocused();
  await expect(page).toHaveTitle('Error: Add a response - Evenhand');
  await page.getByRole('link', { name: 'Choose at least one file.' }).click();
  await expect(page.getByLabel('Files')).toBeFocused();
  await expectSoundScreen(page, 'add-response-error');
  expect(complaints).toEqual([]);
});

test('a second response under the same name is refused, and the field for the name says so', async ({
  page,
  complaints,
}) => {
  await addTender(page);
  const tender = page.url();
  const file = {
    name: 'same.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('## Q1 Community wellbeing\n\nWe will.\n'),
  };
  for (const time of [1, 2]) {
    await page.goto(`${tender}/add-response`);
    await page.getByLabel('Files').setInputFiles(file);
    await page.getByRole('button', { name: 'Add response' }).click();
    if (time === 1) await expect(page.getByRole('heading', { level: 1, name: 'same' })).toBeVisible();
  }
  await expect(page.getByLabel('Name of the response (optional)')).toHaveAccessibleDescription(/already|exists/);
  forgetRefusals(complaints);
});

test('a tender file with faults is refused field by field', async ({ page, complaints }) => {
  await page.goto('/tenders/add');
  await page
    .getByLabel('Tender file')
    .setInputFiles(jsonFile({ ...tenderFile(), contractStart: 'spring', criteria: [] }));
  await page.getByRole('button', { name: 'Add tender' }).click();
  await expect(page.getByRole('heading', { name: 'What to correct in the file' })).toBeVisible();
  await expect(page.getByText('contractStart')).toBeVisible();
  await expect(page.getByText('Use a date such as 2027-04-01.')).toBeVisible();
  await expect(page.getByText('A tender needs at least one criterion.')).toBeVisible();
  await expectSoundScreen(page, 'add-tender-faults');
  forgetRefusals(complaints);
});

test('a file that is not JSON is refused before it is sent', async ({ page, complaints }) => {
  await page.goto('/tenders/add');
  await page
    .getByLabel('Tender file')
    .setInputFiles({ name: 'tender.json', mimeType: 'application/json', buffer: Buffer.from('id: T1') });
  await page.getByRole('button', { name: 'Add tender' }).click();
  await expect(page.locator('.govuk-error-summary')).toContainText('its content is not JSON');
  expect(complaints).toEqual([]);
});

test('addresses that lead nowhere say so and lead back', async ({ page, complaints }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expectSoundScreen(page, 'not-found');
  await page.goto('/tenders/0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11');
  await expect(page.getByRole('heading', { level: 1, name: /This tender does not exist/ })).toBeVisible();
  await expectSoundScreen(page, 'tender-not-found');
  await page.getByRole('link', { name: 'Go to the list of tenders' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tenders' })).toBeFocused();
  forgetRefusals(complaints);
});
