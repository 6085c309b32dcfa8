import { expect, expectSoundScreen, signIn, test } from './journey.ts';
import { addTender } from './tender.ts';

test('whoever is not signed in comes to the sign-in, and from there to the page they wanted', async ({
  page,
  complaints,
}) => {
  await page.request.delete('/api/session');
  await page.goto('/tenders');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expectSoundScreen(page, 'sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Choose who you are' })).toBeVisible();
  await expectSoundScreen(page, 'sign-in-error');
  await page.getByLabel('Helen Ward').check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tenders' })).toBeVisible();
  await expect(page.getByText('Helen Ward')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add a tender' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  complaints.length = 0;
});

test('an interest closes the bids until the lead has decided about it', async ({ page, complaints }) => {
  await signIn(page, 'observer');
  await page.goto('/my-work');
  await expect(page.getByRole('heading', { level: 2, name: 'Recently changed for you' })).toBeVisible();
  await expectSoundScreen(page, 'my-work');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('More space between lines, words and letters').check();
  await expectSoundScreen(page, 'settings');
  await page.goto('/my-work');
  await page.getByRole('link', { name: /^Declare your interests in Library cleaning and/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Declaration of interests' })).toBeFocused();
  await expectSoundScreen(page, 'declaration');
  await page.getByRole('button', { name: 'Send declaration' }).click();
  await expect(page.getByRole('alert')).toContainText('Confirm that you will keep the tender confidential');
  await expectSoundScreen(page, 'declaration-errors');
  const groups = page.getByRole('group');
  for (let at = 1; at < (await groups.count()); at += 1) await groups.nth(at).getByLabel('No', { exact: true }).check();
  await groups.first().getByLabel('Not sure').check();
  await page.getByLabel(/^What is your interest in/).fill('A cousin of mine worked there until 2024.');
  await page.getByRole('checkbox', { name: /I will keep everything/ }).check();
  await page.getByRole('button', { name: 'Send declaration' }).click();
  await expect(page.getByText('the bids are closed to you from now on')).toBeVisible();
  await expectSoundScreen(page, 'declaration-conflict');

  await signIn(page, 'lead');
  await page.goto('/tenders');
  await page
    .getByRole('row', { name: /Home care|GM-|/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: 'People and questions' }).click();
  await page.getByRole('button', { name: /^Decide about the interest of Piotr/ }).click();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose personal, professional or financial.');
  await expectSoundScreen(page, 'interest-errors');
  for (const choice of ['Personal', 'Indirect', 'Perceived', 'Yes, with what is written below'])
    await page.getByLabel(choice, { exact: true }).check();
  await page.getByLabel(/^What keeps the interest/).fill('No contact since 2024; takes notes only and scores nothing.');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Priya Nair decided')).toBeVisible();
  await expectSoundScreen(page, 'interest-decided');
  expect(complaints).toEqual([]);
});

test('a lead takes people in and says who scores which question', async ({ page, complaints }) => {
  await addTender(page);
  await page.getByRole('link', { name: 'People and questions' }).click();
  await expect(page.getByText('Nobody is an evaluator yet.')).toBeVisible();
  await page.getByText('Add a person').click();
  await page.getByLabel('Person', { exact: true }).selectOption('new');
  await page.getByRole('button', { name: 'Add to the tender' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter the person’s name');
  await expectSoundScreen(page, 'people-errors');
  const email = `${String(Date.now())}@council.example`;
  await page.getByLabel('Name', { exact: true }).fill('Dana Price');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Evaluator', { exact: true }).check();
  await page.getByRole('button', { name: 'Add to the tender' }).click();
  await expect(page.getByRole('row', { name: /^Dana Price/ })).toContainText('Evaluator');
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Tom Aldous' });
  await page.getByLabel('Evaluator', { exact: true }).check();
  await page.getByRole('button', { name: 'Add to the tender' }).click();
  await expect(page.getByRole('row', { name: /^Tom Aldous/ })).toContainText('Evaluator');
  await page.getByRole('button', { name: 'All questions for Dana Price' }).click();
  await page.getByRole('button', { name: 'Everybody scores Q1' }).click();
  await expect(page.getByText('Only one person scores this question.')).toHaveCount(1);
  await page.getByRole('button', { name: 'Save who scores what' }).click();
  await expect(page.getByText('There are changes that are not saved yet.')).toHaveCount(0);
  await expect(page.getByLabel('Tom Aldous scores Q1')).toBeChecked();
  await page.getByRole('button', { name: 'Change the roles of Tom Aldous' }).click();
  await expectSoundScreen(page, 'people');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(complaints).toEqual([]);

  await page.getByText('Record training').click();
  await page.getByRole('button', { name: 'Record the training' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose at least one person.');
  await expectSoundScreen(page, 'training-errors');
  await page.getByLabel('Tom Aldous', { exact: true }).check();
  await page.getByLabel('The training took place').check();
  await page.getByLabel('Day of the training').fill('2026-11-02');
  await page.getByLabel(/^What the training was/).fill('Half a day on scoring alone');
  await page.getByRole('button', { name: 'Record the training' }).click();
  await expect(page.getByText('2 November 2026: Half a day on scoring alone')).toBeVisible();

  await page.getByText('Replace an evaluator').click();
  await page.getByLabel('Who leaves the panel').selectOption('Dana Price');
  await page.getByLabel('Who takes over').selectOption('Tom Aldous');
  await page.getByLabel('Why', { exact: true }).fill('Moved to another service');
  await page.getByRole('button', { name: 'Replace the evaluator' }).click();
  await expect(page.getByRole('alert')).toContainText('Tom Aldous scores Q1 already.');
  await expectSoundScreen(page, 'replacement-errors');
  await page.getByLabel('Q1', { exact: true }).uncheck();
  await page.getByRole('button', { name: 'Replace the evaluator' }).click();
  await expect(page.getByText(/Dana Price left Q2; Tom Aldous took over/)).toBeVisible();
  // A refused form is no complaint of the browser.
  complaints.length = 0;
});
