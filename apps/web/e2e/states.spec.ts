import type { Page } from '@playwright/test';
import { asMarkdown } from './documents.ts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { addResponse, addTender } from './tender.ts';

// No journey here needs another: whichever browser is free takes the next, so that none waits long for the last.
test.describe.configure({ mode: 'parallel' });

test('every ordinary screen stands: list, tender, its forms', async ({ page, complaints }) => {
  await addTender(page);
  await expect(page.getByText('60%')).toBeVisible();
  await expectSoundScreen(page, 'tender-empty');
  await page.goto('/tenders/add');
  await expectSoundScreen(page, 'add-tender');
  await page.goto('/tenders');
  await expect(page.getByRole('table')).toBeVisible();
  await expectSoundScreen(page, 'tenders');
  await page.getByRole('link', { name: 'Rural bus services' }).first().click();
  await page.getByRole('link', { name: 'Add a response' }).click();
  await expectSoundScreen(page, 'add-response');
  expect(complaints).toEqual([]);
});

test('a list without tenders says what to do', async ({ page, complaints }) => {
  // The demonstration tender is always there, so emptiness is put in at the wire.
  await page.route('**/api/tenders', (route) => route.fulfill({ json: { tenders: [] } }));
  await page.goto('/tenders');
  await expect(page.getByText('There are no tenders yet.')).toBeVisible();
  await expectSoundScreen(page, 'tenders-none');
  expect(complaints).toEqual([]);
});

test('while it loads the page says so, after a fault it can be tried again', async ({ page, complaints }) => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/tenders', async (route) => {
    await held;
    await route.fulfill({ status: 500, body: 'no problem body' });
  });
  await page.goto('/tenders');
  await expect(page.getByText('Loading the tenders')).toBeVisible();
  await expectSoundScreen(page, 'tenders-loading');
  answer();
  await expect(page.getByRole('heading', { level: 2, name: 'Something went wrong on our side.' })).toBeVisible();
  await expectSoundScreen(page, 'tenders-fault');
  await page.unroute('**/api/tenders');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  complaints.length = 0;
});

test('without a connection the page says so, and recovers', async ({ page, context, complaints }) => {
  await page.goto('/tenders');
  await expect(page.getByRole('table')).toBeVisible();
  const tender = page.getByRole('row').getByRole('link').first();
  // The code of the page is there from an earlier visit: what is missing is what it shows.
  await tender.click();
  await expect(page.getByRole('heading', { level: 2, name: 'Criteria and weightings' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await tender.click();
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot reach the service' })).toBeVisible();
  await expectSoundScreen(page, 'offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Criteria and weightings' })).toBeVisible();
  complaints.length = 0;
});

/** The scripts that the first page names, and those that they cannot start without. */
async function firstScripts(page: Page): Promise<ReadonlySet<string>> {
  const index = await (await page.request.get('/')).text();
  const needed = new Set([...index.matchAll(/(?:chunk|main)-[\w-]+\.js/g)].map(([name]) => name));
  for (const name of needed) {
    const script = await (await page.request.get(`/${name}`)).text();
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*"\.\/(chunk-[\w-]+\.js)"/g))
      needed.add(imported);
  }
  return needed;
}

test('a page whose code cannot be fetched says so and offers to try again', async ({ page, complaints }) => {
  // What the first page needs must load; what is fetched later does not.
  const first = await firstScripts(page);
  await page.route('**/chunk-*.js', (route) => {
    const name = route.request().url().split('/').at(-1) ?? '';
    return first.has(name) ? route.continue() : route.abort();
  });
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be loaded' })).toBeVisible();
  await expectSoundScreen(page, 'cannot-load');
  await page.unroute('**/chunk-*.js');
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  complaints.length = 0;
});

test('a response that is being read shows its stages and can be left', async ({ page, complaints }) => {
  await addTender(page);
  // Reading takes a moment only; here the wire says that it goes on.
  const reading = { stage: 'reading', settled: false, says: 'The files are being read.', assessment: null };
  await page.route('**/api/tenders/*/events', (route) => route.abort());
  await page.route(/\/api\/responses\/[^/]+$/, async (route) => {
    const body = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...body, ...reading } });
  });
  await page.route(/\/api\/tenders\/[^/]+\/responses$/, async (route) => {
    if (route.request().method() === 'POST') return route.continue();
    const { responses } = (await (await route.fetch()).json()) as { responses: object[] };
    return route.fulfill({ json: { responses: responses.map((response) => ({ ...response, ...reading })) } });
  });
  await page.getByRole('link', { name: 'Add a response' }).click();
  await page.getByLabel('Files').setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: asMarkdown() });
  await page.getByRole('button', { name: 'Add response' }).click();
  await expect(page.getByText('You can leave this page.')).toBeVisible();
  await expectSoundScreen(page, 'response-in-progress');
  complaints.length = 0;
});

test('where the event stream cannot be had, progress is asked for', async ({ page, complaints }) => {
  await page.route('**/api/tenders/*/events', (route) => route.abort());
  await addTender(page);
  await addResponse(page, 'Wychbold.md', asMarkdown());
  complaints.length = 0;
});

test('text can be spaced out and the page printed in forced colours without loss', async ({ page, complaints }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await addTender(page);
  // WCAG 1.4.12. Set by script: the content security policy refuses a style element, from a test as from anyone.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await expectSoundScreen(page, 'tender-spaced-forced-colours');
  expect(complaints).toEqual([]);
});

test('PDF.js is fetched by the evidence and by nothing else', async ({ page, complaints }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/tenders');
  await addTender(page);
  await addResponse(page, 'Wychbold.md', asMarkdown());
  await page.getByRole('link', { name: /twelve Mental Health First Aiders/ }).click();
  await expect(page.getByRole('region', { name: /^Text of/ })).toBeVisible();
  expect(fetched.filter((url) => url.includes('pdf'))).toEqual([]);
  expect(complaints).toEqual([]);
});
