import { expect, expectSoundScreen, signIn, test } from './journey.ts';

test('a contract manager takes over a promise, reports on it, and reviews the report of somebody else', async ({
  page,
  complaints,
}) => {
  await signIn(page, 'contract manager');
  await page.goto('/my-work');
  await page
    .getByRole('heading', { name: /earlier contract/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Commitments' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Commitments' })).toBeFocused();
  await expectSoundScreen(page, 'commitments');

  await page.getByRole('link', { name: 'Enter a commitment' }).click();
  await page.getByRole('button', { name: 'Take into the contract' }).click();
  await expect(page.getByRole('alert')).toContainText('Write what is promised.');
  await expectSoundScreen(page, 'commitment-fault');
  // The browser writes down that the service refused the empty form.
  complaints.splice(0);
  await page.getByLabel('What is promised').fill('Four talks a year in Malvern schools.');
  await page.getByLabel('Quantity', { exact: true }).fill('4');
  await page.getByLabel('What is counted').fill('talk');
  await page.getByLabel('every year', { exact: true }).check();
  await page.getByRole('button', { name: 'Take into the contract' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Four talks/ })).toBeVisible();

  await page.getByRole('link', { name: 'edit it' }).click();
  await page.getByLabel('Quantity', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('3 (talk) every year')).toBeVisible();
  await page.getByText('Take it out of the schedule').click();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why it is taken out.');
  await expectSoundScreen(page, 'commitment-draft');
  complaints.splice(0);
  await page
    .getByRole('link', { name: /^Report/ })
    .first()
    .click();
  await page.getByLabel('How much was delivered').fill('1');
  await page.getByLabel('What was done').fill('A talk at a school in Malvern.');
  await page.getByLabel('How was this counted?').fill('By the school’s letter.');
  await page.getByLabel('Counted', { exact: true }).check();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByText('To be reviewed')).toBeVisible();
  await page.getByRole('button', { name: 'Add to the report' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file.');
  const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('A talk was held.') };
  await page.getByLabel('Add files').setInputFiles(letter);
  await page.getByRole('button', { name: 'Add to the report' }).click();
  await expect(page.getByText('letter.txt')).toBeVisible();
  await expectSoundScreen(page, 'delivery-evidence');

  await page.getByRole('link', { name: 'Commitments' }).first().click();
  await page.getByRole('link', { name: 'Marks and covenants of the supplier' }).click();
  await page.getByLabel('Disability Confident').check();
  await page.getByLabel('Which company holds it?').fill('Another company of the group');
  await page.getByLabel('Where was that seen?').fill('The public register');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('This is not the supplier as the contract names it.')).toBeVisible();
  await expectSoundScreen(page, 'credentials');
  await page.getByRole('link', { name: 'Commitments' }).first().click();
  const register = page.url();
  await page.getByRole('link', { name: 'Portfolio of contracts' }).click();
  await expect(page.getByText('They give no marks.')).toBeVisible();
  await expectSoundScreen(page, 'portfolio');
  await page.getByRole('link', { name: /^Report for the board/ }).click();
  await expect(page.getByRole('table', { name: 'Promised and delivered by theme' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Delivery that is not reviewed yet' })).toContainText('work placements');
  await expectSoundScreen(page, 'board-report');
  expect(complaints).toEqual([]);
  await page.getByLabel('First day').fill('2020-04-01');
  await page.getByRole('button', { name: 'Show this period' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the last day of the period too.');
  await expectSoundScreen(page, 'board-report-days');
  complaints.splice(0);
  await page.getByLabel('Last day').fill('2021-03-31');
  await page.getByRole('button', { name: 'Show this period' }).click();
  await expect(page.getByText('There is nothing to tell.')).toBeVisible();
  await page.getByRole('link', { name: 'All up to today' }).click();
  await expect(page.getByRole('table', { name: 'Contracts in this report' })).toBeVisible();
  await page.goto(register);
  await page.getByRole('link', { name: /work placements/ }).click();
  await page
    .getByRole('link', { name: /^Review/ })
    .first()
    .click();
  await page.getByLabel('Accept', { exact: true }).check();
  await expectSoundScreen(page, 'delivery-review');
  await page.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: /^Read/ }).first().click();
  await page.getByText('Review it again').click();
  await page.getByLabel('Why does the review not stand?').fill('The school says otherwise.');
  await page.getByRole('button', { name: 'Take the review back' }).click();
  await expect(page.getByRole('heading', { name: 'Reviews that did not stand' })).toBeVisible();
  await expect(page.getByLabel('Accept', { exact: true })).not.toBeChecked();
  await expectSoundScreen(page, 'delivery-review-again');
  expect(complaints).toEqual([]);

  await page.goBack();
  await page.getByText('End this commitment').click();
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('alert')).toContainText('Say who agreed on both sides.');
  await expectSoundScreen(page, 'commitment-ending');
  complaints.splice(0);
  const agree = async (reason: string) => {
    await page.getByLabel(reason).fill('The library closes.');
    await page.getByLabel('Who agreed, on both sides').fill('The manager and the supplier');
    await page.getByLabel('Where that is written down').fill('Change note 7');
  };
  await page.getByLabel('Last day of the commitment').fill('2029-03-31');
  await agree('Why does it end?');
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('Ends early: last day 31 March 2029')).toBeVisible();
  await agree('Why does it run on?');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('The early end was taken back')).toBeVisible();
  await expect(page.getByText('Ends early')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a lead chooses the words that a commitment rests on in the response itself', async ({ page, complaints }) => {
  const { tenders } = (await (await page.request.get('/api/tenders')).json()) as {
    tenders: { id: string; title: string }[];
  };
  const { id = '' } = tenders.find(({ title }) => title.includes('earlier contract')) ?? {};
  await page.goto(`/tenders/${id}/commitments/new`);
  await page.getByText('Choose the words in the response').click();
  await page.getByRole('button', { name: 'Choose these words' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing is selected.');
  await page.getByLabel('Find', { exact: true }).fill('Worcestershire');
  await page.getByRole('button', { name: 'Choose these words' }).click();
  await expect(page.getByLabel('Words of the bid that it rests on')).toHaveValue(/Worcestershire/);
  await expectSoundScreen(page, 'commitment-words');
  await page.getByLabel('What is promised').fill('What the response says of the county.');
  await page.getByRole('button', { name: 'Take into the contract' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /What the response says/ })).toBeVisible();
  await expect(page.getByText('Worcestershire').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
