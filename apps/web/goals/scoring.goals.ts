import { expect, signIn, test } from '../e2e/journey.ts';
import { signedIn } from '../e2e/panel.ts';
import { answerByKeys, field } from './by-keys.ts';
import { note } from './figure.ts';
import { answerAt, demoTender, screensOf, scoringOf } from './screens.ts';

const CHAOS_RUNS = Number(process.env['EVENHAND_CHAOS_RUNS'] ?? 50);
/** What is typed in the second before a tab is killed, at the speed of a quick typist. */
const A_SECOND_OF_KEYS = 12;

test('a question is scored with few keys, one announcement for each event, and no mouse', async ({
  page,
  complaints: _,
}) => {
  await signIn(page, 'evaluator');
  const overview = await scoringOf(page, await demoTender(page));
  const criterionId = overview.items[4]?.criterionId ?? '';
  const path = answerAt(overview, 4);
  await page.goto(path);
  await expect(page.locator('#evidence-document')).toBeVisible();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const region = document.querySelector('div[role=status].govuk-visually-hidden') ?? document.body;
    new MutationObserver(() => {
      const words = region.textContent?.trim() ?? '';
      if (words !== '' && said.at(-1) !== words) said.push(words);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await field(page, 'evidence', criterionId).focus();
  const { presses } = await answerByKeys(page, criterionId, 'we will');
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(new RegExp(`${path}$`));
  const all = presses + 1;
  note('G21', all <= 6, `key presses beside reading and typing for one question: ${all}`);
  const cited = said.filter((words) => words.startsWith('Cited')).length;
  const twice = said.filter((words, at) => said.indexOf(words) !== at).length;
  note(
    'G10',
    cited === 1 && twice === 0,
    `announcements of one citation: ${cited}; said twice: ${twice}; in all: ${said.length}`,
  );

  await page.goto(path);
  await page.getByRole('button', { name: 'Lock this score' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Locked', exact: true })).toBeVisible();
  note('G3', true, 'an answer is found, scored, cited and locked by keyboard alone; npm test walks the other journeys');
});

test('what a killed tab, a lost network or an ended session costs', async ({ page, context, complaints }) => {
  page.on('console', () => complaints.splice(0));
  await signIn(page, 'evaluator');
  const overview = await scoringOf(page, await demoTender(page));
  const criterionId = overview.items[1]?.criterionId ?? '';
  const path = `${answerAt(overview, 1)}?step=finding/${criterionId}`;
  let lost = 0;
  let worst = 0;
  for (let run = 0; run < CHAOS_RUNS; run++) {
    const tab = await context.newPage();
    await tab.goto(path);
    const area = field(tab, 'finding', criterionId);
    await expect(area).toBeVisible();
    const before = await area.inputValue();
    const words = `${run}: six starts by June 2028, `;
    const way = ['killed', 'offline', 'signed out'][run % 3];
    if (way === 'offline') await context.setOffline(true);
    if (way === 'signed out') await tab.request.delete('/api/session');
    await area.press('End');
    await area.pressSequentially(words, { delay: 5 });
    await tab.close();
    if (way === 'offline') await context.setOffline(false);
    if (way === 'signed out') await signIn(page, 'evaluator');
    const again = await context.newPage();
    await again.goto(path);
    const kept = field(again, 'finding', criterionId);
    await expect(kept).toBeVisible();
    await expect(again.getByText(/Saved at/)).toBeVisible();
    const missing = before.length + words.length - (await kept.inputValue()).length;
    if (missing > 0) lost += 1;
    worst = Math.max(worst, missing);
    await again.close();
  }
  note(
    'G20',
    worst <= A_SECOND_OF_KEYS,
    `of ${CHAOS_RUNS} runs ${lost} lost something, the worst ${worst} characters (a second of typing is ${A_SECOND_OF_KEYS})`,
  );
  complaints.splice(0);
});

test('nothing of another evaluator is in any response before submission', async ({ browser, page, complaints: _ }) => {
  const secret = `Findings ${String(Date.now())} of the other`;
  const other = await signedIn(browser, 'Marged Rees');
  const tenderId = await demoTender(other.page);
  const theirs = await scoringOf(other.page, tenderId);
  const { responseId = '', criterionId = '' } = theirs.items[0] ?? {};
  const place = `/api/tenders/${tenderId}/scoring/${responseId}/${criterionId}`;
  const { version } = (await (await other.page.request.get(place)).json()) as { version: number };
  const values = { decisive: { kind: 'words', words: secret }, mark: { kind: 'choice', chosen: '4' } };
  const data = { values, at: null, caret: null, flagged: true, skipped: null, seconds: 1 };
  expect((await other.page.request.put(place, { data, headers: { 'if-match': `"${version}"` } })).status()).toBe(200);
  await signIn(page, 'evaluator');
  let bodies = 0;
  let bytes = 0;
  const reads: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    reads.push(
      response
        .text()
        .then((text) => {
          bodies += 1;
          if (text.includes(secret)) bytes += secret.length;
        })
        .catch(() => undefined),
    );
  });
  for (const { path } of await screensOf(page, 'evaluator')) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  await Promise.all(reads);
  note('G25', bytes === 0, `bytes of another evaluator in ${bodies} answers of the service: ${bytes}`);
  await other.context.close();
});
