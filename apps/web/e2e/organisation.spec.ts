import { expect, expectSoundScreen, signIn, test } from './journey.ts';

test('an administrator adds and invites a person, reads the mail, withdraws and shuts out', async ({
  page,
  complaints,
}) => {
  await signIn(page, 'administrator');
  await page.goto('/my-work');
  await page.getByRole('link', { name: 'Organisation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^People of the organisation/ })).toBeFocused();
  await page.getByText('Add a person').click();
  const name = `Eve Late ${String(Date.now())}`;
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail address').fill(`${String(Date.now())}@council.example`);
  await page.getByRole('button', { name: 'Add the person' }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('Cannot sign in yet');
  await row.getByRole('button', { name: /^Invite/ }).click();
  await expect(row).toContainText('Invited; link good until');
  await expectSoundScreen(page, 'organisation');
  await page.getByRole('link', { name: 'see the outbox' }).click();
  await expect(page.getByText(`Dear ${name},`)).toBeVisible();
  await expectSoundScreen(page, 'outbox');
  await page.goBack();
  await row.getByRole('button', { name: /^Withdraw/ }).click();
  await expect(row).toContainText('Cannot sign in yet');
  await row.getByRole('button', { name: /^Shut out/ }).click();
  await expect(row).toContainText('May not sign in any more');
  expect(complaints).toEqual([]);

  await page.getByText('Add a person').click();
  await page.getByRole('button', { name: 'Add the person' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter a name.');
  await expectSoundScreen(page, 'organisation-errors');
  await page.getByRole('link', { name: /^Your account/ }).click();
  await expect(page.getByText('This is where you are now.')).toBeVisible();
  await expectSoundScreen(page, 'account');
  // A refused form is no complaint of the browser.
  complaints.length = 0;
});
