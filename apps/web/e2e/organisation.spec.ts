import type { TenderListView } from '@evenhand/shared/contracts';
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

test('a lead makes a token for a machine, sees its secret once, and revokes it', async ({ page, complaints }) => {
  await signIn(page, 'lead');
  await page.goto('/organisation/tokens');
  await expect(page.getByRole('heading', { level: 1, name: 'Tokens for machines' })).toBeVisible();
  await page.getByText('Make a token').click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose how long the token lasts.');
  await expectSoundScreen(page, 'tokens-errors');
  const name = `Portal ${String(Date.now())}`;
  await page.getByLabel('What it is for').fill(name);
  await page.getByRole('group', { name: 'What it reaches' }).getByRole('radio').first().check();
  await page.getByLabel('Reads').check();
  await page.getByLabel('30 days').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('heading', { name: `The token was made: ${name}` })).toBeFocused();
  await expect(page.getByText(/^evenhand_[\w-]{43}$/)).toBeVisible();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('In use');
  await expectSoundScreen(page, 'tokens');
  await row.getByRole('button', { name: /^Revoke/ }).click();
  await expect(row).toContainText('Revoked');
  await page.reload();
  await expect(row).toContainText('Revoked');
  await expect(page.getByText(/evenhand_/)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a lead makes a webhook, sees its secret once, switches it off and removes it', async ({ page, complaints }) => {
  const { tenders } = (await (await page.request.get('/api/tenders')).json()) as TenderListView;
  await page.goto(`/tenders/${tenders[0]?.id ?? ''}/webhooks`);
  await expect(page.getByRole('heading', { level: 1, name: 'Webhooks' })).toBeVisible();
  await page.getByText('Make a webhook').click();
  await page.getByRole('button', { name: 'Make the webhook' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what is told.');
  await expectSoundScreen(page, 'webhooks-errors');
  const address = `https://portal.example/${String(Date.now())}`;
  await page.getByLabel('Address that is told').fill(address);
  await page.getByLabel('A batch is done').check();
  await page.getByRole('button', { name: 'Make the webhook' }).click();
  await expect(page.getByRole('heading', { name: 'The webhook was made' })).toBeFocused();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole('link', { name: address }).click();
  await expect(page.getByText('Nothing has been delivered yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByText('switched it off.')).toBeVisible();
  await expectSoundScreen(page, 'webhook');
  await page.getByText('Remove this webhook').click();
  await page.getByRole('button', { name: 'Remove the webhook' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Webhooks' })).toBeVisible();
  await expect(page.getByRole('link', { name: address })).toHaveCount(0);
  await page.goto(`/tenders/${tenders[0]?.id ?? ''}/record/adviser`);
  await expect(page.getByText('The operator has set up no language-model adviser, so nothing is sent.')).toBeVisible();
  await expectSoundScreen(page, 'adviser-off');
  expect(complaints).toEqual([]);
});
