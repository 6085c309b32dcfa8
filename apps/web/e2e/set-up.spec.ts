import { randomUUID } from 'node:crypto';
import type { FrameworkDetailView } from '@evenhand/shared/contracts';
import type { Page } from '@playwright/test';
import { expect, expectSoundScreen, test } from './journey.ts';

const tasks = (page: Page) => page.getByRole('heading', { level: 1, name: 'Set up the tender' });

/** Fills a page of the list of tasks and comes back to the list. */
async function onPage(page: Page, task: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: task, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeFocused();
  await fill();
}

async function createTender(page: Page): Promise<string> {
  const reference = `REP-${randomUUID().slice(0, 8)}`;
  await page.goto('/tenders');
  await page.getByRole('link', { name: 'Create a tender' }).click();
  await page.getByLabel('Title').fill('Repairs to homes');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('Contracting authority').fill('Example County Council');
  await page.getByLabel('Start of the contract').fill('2027-04-01');
  await page.getByRole('button', { name: 'Create tender' }).click();
  await expect(tasks(page)).toBeVisible();
  return reference;
}

test('a newcomer sets up five criteria and three bidders, is told what is missing, and locks the set', async ({
  page,
  complaints,
}) => {
  await page.goto('/tenders/new');
  await page.getByRole('button', { name: 'Create tender' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectSoundScreen(page, 'set-up-new-errors');
  complaints.length = 0;
  await createTender(page);
  await expectSoundScreen(page, 'set-up-tasks');

  await onPage(page, 'Details and legal regime', async () => {
    await page.getByLabel('Procedure').selectOption({ label: 'Open procedure' });
    await page.getByLabel('Reference of the notice').fill('2026/S 000-12345');
    await page.getByLabel('Day on which the procurement commenced').fill('2026-10-01');
    await page.getByLabel('What the contract itself buys').fill('Repairs to council homes in the county.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expectSoundScreen(page, 'set-up-details');
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await expect(tasks(page)).toBeVisible();
  });

  await onPage(page, 'Criteria and weightings', async () => {
    for (const at of [1, 2, 3, 4, 5]) {
      await page.getByRole('button', { name: 'Add a criterion' }).click();
      const part = page.getByRole('group', { name: new RegExp(`^Criterion ${String(at)}`) });
      await part.getByLabel('Title', { exact: true }).fill(`Question ${String(at)}`);
      await part.getByLabel('Question to bidders').fill('How many apprentices will you take on, by when?');
      await part.getByLabel('Weighting in per cent').fill(at === 5 ? '15' : '20');
    }
    await expect(page.getByText('The weightings add up to 95 per cent. Add 5.').first()).toBeVisible();
    await expectSoundScreen(page, 'set-up-criteria');
    await page
      .getByRole('group', { name: /^Criterion 5/ })
      .getByLabel('Weighting in per cent')
      .fill('20');
    await expect(page.getByText('The weightings add up to 100 per cent.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await expect(tasks(page)).toBeVisible();
  });

  await onPage(page, 'Bidders and subcontractors', async () => {
    for (const [at, name] of ['Alder Ltd', 'Birch Ltd', 'Cedar Ltd'].entries()) {
      await page.getByRole('button', { name: 'Add a bidder' }).click();
      await page
        .getByRole('group', { name: `Bidder ${String(at + 1)}` })
        .getByLabel('Name')
        .fill(name);
    }
    await expectSoundScreen(page, 'set-up-bidders');
    await page.getByRole('button', { name: 'Save the list of bidders' }).click();
    await expect(tasks(page)).toBeVisible();
  });

  for (const task of ['Scale', 'Framework and measures', 'Rules', 'Timetable', 'Lots', 'Documents', 'Internal aids']) {
    await onPage(page, task, () => expectSoundScreen(page, `set-up-${task.toLowerCase().replaceAll(' ', '-')}`));
    await page.getByRole('link', { name: 'Back to the list of tasks' }).click();
    await expect(tasks(page)).toBeVisible();
  }

  await page.getByRole('link', { name: 'Check and lock the published set' }).click();
  await expect(page.getByText('Nothing is missing, and every question weighs what is published.')).toBeVisible();
  await page.getByLabel('Tender document in which it is published').fill('Invitation to tender, section 4');
  await page.getByLabel('Day of publication').fill('2026-11-02');
  await expectSoundScreen(page, 'set-up-lock');
  await page.getByRole('button', { name: 'Lock the published set' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Version 1' })).toBeVisible();
  await expect(page.getByText(/^sha256:[0-9a-f]{64}$/)).toBeVisible();
  await expectSoundScreen(page, 'set-up-locked');
  expect(complaints).toEqual([]);
});

test('readiness names every reason with its way out, and a locked page shows without being changeable', async ({
  page,
  complaints,
}) => {
  await createTender(page);
  const setUp = page.url();
  await page.getByRole('link', { name: 'See whether scoring can open' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Can scoring open?' })).toBeVisible();
  await expect(page.getByText('Nobody chairs the panel.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open scoring' })).toHaveCount(0);
  await expectSoundScreen(page, 'readiness');
  await page.getByRole('link', { name: /Put this right.*The published set is locked/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check and lock' })).toBeVisible();

  await page.goto(`${setUp}/files`);
  await page.getByLabel('File').setInputFiles({
    name: 'questions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Id,Title,Question,Weighting\nQ1,Jobs,How many?,a lot\n'),
  });
  await page.getByRole('button', { name: 'Look at what it holds' }).click();
  await expect(page.getByText('The weighting "a lot" is not a plain number such as 12.5.')).toBeVisible();
  await expectSoundScreen(page, 'set-up-import-errors');
  expect(complaints).toEqual([]);
});

/** Adds a measure with a unit value to the draft that is open; without a title it is refused, and nothing typed is lost. */
async function addMeasure(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await expect(page.getByRole('heading', { name: 'A new measure' })).toBeFocused();
  await page.getByLabel('Code', { exact: true }).fill('OWN1');
  await page.getByLabel('What a supplier pledges').fill('We offer paid placements.');
  await page.getByLabel('Unit of the number that is left open (optional)').fill('placement');
  await page.getByLabel('Value of one unit in pounds (optional)').fill('1500.50');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('link', { name: 'Title: Write at least one word.' })).toBeVisible();
  await expectSoundScreen(page, 'framework-measure-errors');
  await page.getByRole('link', { name: 'Title: Write at least one word.' }).click();
  await page.keyboard.type('Paid placements');
  await page.getByRole('button', { name: 'Save the measure' }).click();
  await expect(page.getByRole('rowheader', { name: 'OWN1 Paid placements £1500.50 for one placement' })).toBeVisible();
  await expectSoundScreen(page, 'framework-measure-added');
}

/** Renames a theme while somebody else saves the draft: the second save is refused with who and when, and what was typed stays. */
async function renameWhileAnotherSaves(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Rename / })
    .first()
    .click();
  await page.getByLabel('Name of the theme').fill('A name of mine');
  const path = `/api/frameworks/${page.url().split('/').at(-1) ?? ''}`;
  const stored = (await (await page.request.get(path)).json()) as FrameworkDetailView;
  const themes = stored.themes.map((theme, at) => (at === 0 ? { ...theme, name: 'A name of theirs' } : theme));
  const sent = await page.request.put(path, {
    data: { ...stored, themes },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(sent.status()).toBe(200);
  await page.getByRole('button', { name: 'Save the theme' }).click();
  await expect(page.getByRole('link', { name: /saved this framework on .+, after you had opened it\./ })).toBeVisible();
  await expect(page.getByLabel('Name of the theme')).toHaveValue('A name of mine');
  await expect(page.getByText('Somebody else has saved here: “A name of theirs”')).toBeVisible();
  await expectSoundScreen(page, 'framework-overtaken');
  await page.getByRole('button', { name: 'Save the theme' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'A name of mine' })).toBeVisible();
}

test('frameworks are read, compared, copied and edited', async ({ page, complaints }) => {
  await page.goto('/frameworks');
  await expect(page.getByRole('table')).toBeVisible();
  await expectSoundScreen(page, 'frameworks');
  await page.getByLabel('One', { exact: true }).selectOption('ppn-002');
  await page.getByLabel('The other').selectOption('ppn-026');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Compare frameworks' })).toBeVisible();
  await expectSoundScreen(page, 'frameworks-compared');
  await page.goto('/frameworks/svqm');
  await page.getByLabel('Title of the copy').fill(`Pledge areas ${randomUUID().slice(0, 8)}`);
  await page.getByRole('button', { name: 'Make a copy to edit' }).click();
  await expect(page.getByText('Draft: no tender can use it yet')).toBeVisible();
  await expectSoundScreen(page, 'framework-draft');
  await addMeasure(page);
  await renameWhileAnotherSaves(page);
  // The browser itself tells of the answers that refused a save.
  complaints.length = 0;
  await page.getByRole('button', { name: 'Remove OWN1' }).click();
  await expect(page.getByRole('button', { name: 'Remove OWN1' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Put OWN1 back' }).click();
  await expect(page.getByRole('rowheader', { name: 'OWN1 Paid placements £1500.50 for one placement' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove OWN1' }).click();
  await expect(page.getByRole('button', { name: 'Put OWN1 back' })).toBeVisible();
  await page.getByRole('button', { name: 'Issue this edition' }).click();
  await expect(page.getByText('Issued: never changes')).toBeVisible();
  expect(complaints).toEqual([]);
});
