import type { CDPSession, Page } from '@playwright/test';
import { expect, signIn, test } from '../e2e/journey.ts';
import { median, note } from './figure.ts';
import { LARGE, makeLarge } from './large-tender.ts';
import { answerAt, demoTender, screensOf, scoringOf } from './screens.ts';

const RUNS = 5;
/** Runs of the screens that are no list: one alone says more of the machine than of the screen. */
const FEWER_RUNS = 3;
const SLOWER = 4;

interface Vitals {
  readonly lcp: number;
  readonly shift: number;
  /** Longest time from a key or a click to the next picture. */
  readonly slowest: number;
  /** Longest task that ran in answer to one. */
  readonly task: number;
}

/** Keeps what the browser measures of the page, from its first moment. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = { lcp: 0, shift: 0, slowest: 0, task: 0 };
    Object.assign(globalThis, { vitals: kept });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) kept.lcp = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) kept.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0) kept.slowest = Math.max(kept.slowest, entry.duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.task = Math.max(kept.task, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

function vitals(page: Page): Promise<Vitals> {
  return page.evaluate(() => ({ ...(globalThis as unknown as { vitals: Vitals }).vitals }));
}

async function slowed(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}

async function opened(page: Page, path: string): Promise<Vitals> {
  const session = await slowed(page, SLOWER);
  await page.goto(path);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.app-loading')).toHaveCount(0, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return vitals(page);
}

test('how soon a screen shows, and whether it stays where it is', async ({ page, complaints: _ }) => {
  await signIn(page, 'evaluator');
  await watch(page);
  const screens = await screensOf(page, 'evaluator');
  const answer = answerAt(await scoringOf(page, await demoTender(page)), 0);
  const lists: number[] = [];
  const others: number[] = [];
  let shift = { path: '', by: 0 };
  let worst = { path: '', ms: 0 };
  for (const { path, isList } of screens) {
    const runs: Vitals[] = [];
    for (let run = 0; run < (path === answer || isList === true ? RUNS : FEWER_RUNS); run++)
      runs.push(await opened(page, path));
    const lcp = median(runs.map((one) => one.lcp));
    (isList === true ? lists : others).push(lcp);
    if (lcp > worst.ms) worst = { path, ms: lcp };
    const by = median(runs.map((one) => one.shift));
    if (by > shift.by) shift = { path, by };
  }
  const [slowestList, slowest] = [Math.max(...lists), Math.max(...others)];
  note(
    'G16',
    slowestList <= 1500 && slowest <= 2000,
    `LCP at a quarter of the processor: lists up to ${Math.round(slowestList)} ms, other screens up to ${Math.round(slowest)} ms (${worst.path})`,
  );
  note('G17', shift.by <= 0.02, `largest shift of layout: ${shift.by.toFixed(4)} (${shift.path})`);
});

test('how soon a key is answered while scoring', async ({ page, complaints: _ }) => {
  await signIn(page, 'evaluator');
  await watch(page);
  const path = answerAt(await scoringOf(page, await demoTender(page)), 2);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto(`${path}?step=decisive`);
    const field = page.locator('#step-decisive');
    await expect(field).toBeVisible();
    await page.waitForLoadState('networkidle');
    const session = await slowed(page, SLOWER);
    await field.focus();
    await page.keyboard.type('The depot manager reports twelve starts by June 2028, better than the rest', {
      delay: 40,
    });
    await page.keyboard.press('Control+Enter');
    await page.locator('#step-mark').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/Saved at/)).toBeVisible();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    runs.push((await vitals(page)).slowest);
  }
  note(
    'G15',
    median(runs) <= 100,
    `INP at a quarter of the processor, median of ${RUNS}: ${Math.round(median(runs))} ms (${runs.map(Math.round).join(', ')})`,
  );
});

test('whether a large tender keeps the page from answering', async ({ page, complaints: _ }) => {
  await signIn(page, 'evaluator');
  await watch(page);
  const tenderId = await demoTender(page);
  const overview = await scoringOf(page, tenderId);
  await makeLarge(page, tenderId);
  let longest = { in: 'nothing', ms: 0 };
  const during = async (what: string, act: () => Promise<unknown>) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => ((globalThis as unknown as { vitals: { task: number } }).vitals.task = 0));
    await act();
    await page.waitForLoadState('networkidle');
    const { task } = await vitals(page);
    if (task > longest.ms) longest = { in: what, ms: task };
  };
  await page.goto(`/tenders/${tenderId}/scoring`);
  const answers = page.locator('.app-task a');
  await expect(answers).toHaveCount(LARGE.questions * LARGE.bids);
  await during('the list of answers', async () => {
    for (let stop = 0; stop < 10; stop++) await page.keyboard.press('Tab');
  });
  await during('opening an answer', async () => {
    await page.locator(`a[href="${answerAt(overview, 3)}"]`).click();
    await expect(page.locator('.app-step').first()).toBeVisible();
  });
  await during('scoring', async () => {
    await page.goto(`${answerAt(overview, 3)}?step=decisive`);
    await page.locator('#step-decisive').focus();
    await page.keyboard.type('Six starts by June 2028 in Redditch, each with a name.', { delay: 40 });
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(/Saved at/)).toBeVisible();
  });
  await during('the check before submitting', async () => {
    await page.goto(`/tenders/${tenderId}/scoring`);
    await page.locator(`a[href="/tenders/${tenderId}/scoring/check"]`).click();
    await expect(page.locator('.app-loading')).toHaveCount(0);
  });
  // The page that is left asks nothing more: to the next person its session is over.
  await page.goto('about:blank');
  await signIn(page, 'lead');
  const progress = `/tenders/${tenderId}/scoring-progress`;
  await page.goto(progress);
  await during('the progress of scoring', async () => {
    await page.goto(progress);
    await expect(page.locator('tbody > tr')).toHaveCount(LARGE.evaluators);
  });
  note(
    'G19',
    longest.ms <= 200,
    `longest task with ${LARGE.questions} questions, ${LARGE.bids} bids and ${LARGE.evaluators} evaluators: ${Math.round(longest.ms)} ms (${longest.in})`,
  );
});
