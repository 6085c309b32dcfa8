import type { OpeningView } from '@evenhand/shared/contracts';
import { asMarkdown } from './documents.ts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { addResponse, addTender } from './tender.ts';

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
  // Three forms were sent incomplete on purpose; each refusal is a line of the browser's own.
  expect(complaints.filter((words) => !/status of 4(00|22)/.test(words))).toEqual([]);
  complaints.length = 0;
});

test('the opening of sealed responses stands in every state', async ({ page, complaints }) => {
  await addTender(page);
  const tenderId = page.url().split('/').at(-1) ?? '';
  const sealed: OpeningView = {
    tenderId,
    title: 'Rural bus services',
    phase: 'published',
    deadline: '2027-01-10T12:00:00.000Z',
    deadlinePassed: false,
    received: 3,
    request: null,
    opened: null,
    may: { upload: true, ask: false, confirm: false, withdraw: false },
  };
  const act = { by: 'Rosalind Achterberg', at: '2027-01-10T12:05:00.000Z' };
  const states: Record<string, Partial<OpeningView>> = {
    sealed: {},
    asked: {
      deadlinePassed: true,
      request: { ...act, mine: false },
      may: { upload: false, ask: false, confirm: true, withdraw: true },
    },
    opened: { phase: 'opened', deadlinePassed: true, opened: { asked: act, confirmed: { ...act, by: 'Tomas Bell' } } },
  };
  for (const [name, state] of Object.entries(states)) {
    await page.route('**/api/tenders/*/opening', (route) => route.fulfill({ json: { ...sealed, ...state } }), {
      times: 1,
    });
    await page.goto(`/tenders/${tenderId}/opening`);
    await expect(page.getByText('3 responses received.')).toBeVisible();
    await expectSoundScreen(page, `opening-${name}`);
  }
  expect(complaints).toEqual([]);
});
