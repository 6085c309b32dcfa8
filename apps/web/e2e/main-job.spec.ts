import { PROMISE, SECTIONS, asMarkdown, asPdf, asWord } from './documents.ts';
import { marksAreInView, markedWords } from './highlight.ts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { addResponse, addTender, tenderFile } from './tender.ts';

// No journey here needs another: whichever browser is free takes the next.
test.describe.configure({ mode: 'parallel' });

const words = (text: string) => text.replace(/\s/g, '');

test('a PDF is uploaded, scored, and a quote opens its page with exactly its words marked', async ({
  page,
  browser,
  complaints,
}) => {
  const file = tenderFile();
  await addTender(page, file);
  await page.getByRole('link', { name: 'Tenders' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tenders' })).toBeFocused();
  await page
    .getByRole('row', { name: new RegExp(file.id) })
    .getByRole('link')
    .click();
  await addResponse(page, 'Wychbold Buses.pdf', await asPdf(browser));
  await expect(page).toHaveTitle('Wychbold Buses - Rural bus services - Evenhand');
  await expectSoundScreen(page, 'response');

  const quote = page.getByRole('link', { name: PROMISE });
  await quote.click();
  await expect.poll(() => markedWords(page)).toBe(words(PROMISE));
  expect(await marksAreInView(page)).toBe(true);
  await expect(page.getByLabel('Page', { exact: true })).toHaveValue('1');
  await expectSoundScreen(page, 'evidence-pages');

  await page.getByRole('link', { name: 'Text', exact: true }).click();
  await expect.poll(() => markedWords(page)).toBe(words(PROMISE));
  expect(await marksAreInView(page)).toBe(true);
  await expect(page).toHaveURL(/view=text/);
  await expectSoundScreen(page, 'evidence-text');
  expect(complaints).toEqual([]);
});

test('a quote on another page, the address and the way back hold what is shown', async ({
  page,
  browser,
  complaints,
}) => {
  await addTender(page);
  await addResponse(page, 'Wychbold Buses.pdf', await asPdf(browser));
  await page.getByRole('link', { name: 'Q2 Jobs and skills' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Q2 Jobs and skills/ })).toBeVisible();
  const promise = SECTIONS[1].paragraphs[0];
  await page.getByRole('link', { name: promise }).click();
  await expect.poll(() => markedWords(page)).toBe(words(promise));
  await expect(page.getByLabel('Page', { exact: true })).toHaveValue('2');

  await page.reload();
  await expect.poll(() => markedWords(page)).toBe(words(promise));
  await page.goBack();
  await expect(page.getByRole('region', { name: /^Pages of/ })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: /Q1 Community wellbeing/ })).toBeVisible();
  expect(await page.locator('canvas').count()).toBeLessThanOrEqual(6);
  expect(complaints).toEqual([]);
});

test('words that are not in the file are not marked: the page shows, and the reader is told', async ({
  page,
  browser,
  complaints,
}) => {
  await addTender(page);
  await addResponse(page, 'Wychbold Buses.pdf', await asPdf(browser));
  // The service gives exact words; here the wire garbles them, as a file that was read otherwise would.
  const garbled = PROMISE.replace('twelve', 'seventy');
  await page.route(/\/api\/responses\/[^/]+$/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'application/json', body: body.replaceAll(PROMISE, garbled) });
  });
  await page.reload();
  await page.getByRole('link', { name: garbled }).click();
  await expect(page.getByText('We could not find the exact words. Showing page 1.')).toBeVisible();
  expect(await markedWords(page)).toBe('');
  await expectSoundScreen(page, 'evidence-not-found');
  expect(complaints).toEqual([]);
});

for (const [kind, name, make] of [
  ['Markdown', 'Wychbold Buses.md', asMarkdown],
  ['Word', 'Wychbold Buses.docx', asWord],
] as const) {
  test(`a ${kind} file is uploaded, scored, and a quote is marked in its text`, async ({ page, complaints }) => {
    await addTender(page);
    await addResponse(page, name, make());
    await page.getByRole('link', { name: PROMISE }).click();
    await expect.poll(() => markedWords(page)).toBe(words(PROMISE));
    expect(await marksAreInView(page)).toBe(true);
    await expect(page.getByRole('heading', { name: SECTIONS[0].heading })).not.toHaveCount(0);
    await expectSoundScreen(page, `evidence-${kind.toLowerCase()}`);
    expect(complaints).toEqual([]);
  });
}

test('several files are one response, and one that cannot be read says why while the other is scored', async ({
  page,
  complaints,
}) => {
  await addTender(page);
  await page.getByRole('link', { name: 'Add a response' }).click();
  await page.getByLabel('Name of the response (optional)').fill('Two files');
  await page.getByLabel('Files').setInputFiles([
    { name: 'answers.md', mimeType: 'text/markdown', buffer: asMarkdown() },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nnothing more\n') },
  ]);
  await expect(page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Add response' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two files' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Indicative bands' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/damaged/i).first()).toBeVisible();
  await expectSoundScreen(page, 'response-with-problem');
  expect(complaints).toEqual([]);
});
