import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../e2e/journey.ts';
import { note } from './figure.ts';
import { ROLES, screensOf } from './screens.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Text spacing of WCAG 1.4.12. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

interface Found {
  axe: string[];
  sideways: string[];
  clipped: string[];
  small: string[];
  lowMain: string[];
  tabs: string[];
  stops: number;
  targets: number;
  unlike: string[];
  /** Screens that show a refusal, as they do before their phase. */
  refused: number;
  moving: string[];
  bareCharts: string[];
}

const found: Found = {
  axe: [],
  sideways: [],
  clipped: [],
  small: [],
  lowMain: [],
  tabs: [],
  stops: 0,
  targets: 0,
  unlike: [],
  refused: 0,
  moving: [],
  bareCharts: [],
};
let screens = 0;
const complaints: string[] = [];

for (const role of ROLES) {
  test(`screens of the ${role}`, async ({ page, complaints: said }) => {
    await signIn(page, role);
    for (const { path } of await screensOf(page, role)) {
      await settle(page, path);
      screens += 1;
      await axe(page, path);
      await sizes(page, path);
      found.bareCharts.push(...(await bareCharts(page)).map((what) => `${path} ${what}`));
      await twice(page, path);
      await walk(page, path);
      await modes(page, path);
    }
    // A page that the role may not see is refused, and says so: that is a state and no fault.
    complaints.push(...said.splice(0).filter((words) => !words.includes('403 (Forbidden)')));
  });
}

test.afterAll(() => {
  const says = (list: readonly string[]) =>
    `${list.length}${list.length === 0 ? '' : `: ${list.slice(0, 6).join('; ')}`}`;
  const over = `on ${screens} screens`;
  note('G1', found.axe.length === 0, `axe violations ${over}: ${says(found.axe)}`);
  note(
    'G2',
    complaints.length === 0,
    `console errors and reports of the content security policy ${over}: ${says(complaints)}`,
  );
  note('G4', found.tabs.length === 0, `faults at ${found.stops} stops of Tab ${over}: ${says(found.tabs)}`);
  note('G5', found.sideways.length === 0, `sideways scrolling at 320 px and 400% ${over}: ${says(found.sideways)}`);
  note(
    'G6',
    found.clipped.length + found.moving.length === 0,
    `clipped with text spacing, lost in forced colours ${over}: ${says(found.clipped)}; moving with reduced motion: ${says(found.moving)}`,
  );
  const targets = found.small.length + found.lowMain.length;
  note(
    'G7',
    targets === 0,
    `of ${found.targets} targets below 24 px: ${says(found.small)}; buttons below 44 px: ${says(found.lowMain)}`,
  );
  note(
    'G26',
    found.unlike.length === 0,
    `screens that look otherwise the second time ${over}, ${found.refused} of them refused at this phase: ${says(found.unlike)}`,
  );
  note('G29', found.bareCharts.length === 0, `charts without a table ${over}: ${says(found.bareCharts)}`);
});

async function settle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.app-loading')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

async function axe(page: Page, path: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  found.axe.push(...violations.map(({ id, nodes }) => `${path} ${id} (${nodes.length})`));
}

async function sizes(page: Page, path: string): Promise<void> {
  const { small, low, count } = await page.evaluate(() => {
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && getComputedStyle(element).visibility !== 'hidden';
    };
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(isSeen);
    // Links within a sentence are exempt, as are native boxes, whose label is their target.
    const isExempt = (element: Element) =>
      (element.matches('a') && getComputedStyle(element).display === 'inline') ||
      element.matches('input[type=radio], input[type=checkbox]');
    const name = (element: Element) => (element.textContent || element.id).trim().slice(0, 30);
    const tooSmall = all.filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return !isExempt(element) && (width < 24 || height < 24);
    });
    const main = [...document.querySelectorAll('main .govuk-button:not(.app-tool):not(.govuk-button--secondary)')];
    return {
      count: all.length,
      small: tooSmall.map(name),
      // The shadow below a button belongs to it: two pixels that can be pressed.
      low: main.filter((one) => isSeen(one) && one.getBoundingClientRect().height + 2 < 44).map(name),
    };
  });
  found.targets += count;
  found.small.push(...small.map((what) => `${path} "${what}"`));
  found.lowMain.push(...low.map((what) => `${path} "${what}"`));
}

function bareCharts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg[role=img]')]
      .filter((chart) => chart.closest('section, main')?.querySelector('table') === null)
      .map((chart) => chart.getAttribute('aria-label') ?? 'chart'),
  );
}

async function twice(page: Page, path: string): Promise<void> {
  // A refusal quotes the reference of its request, which is never the same twice.
  const reference = page.locator('app-problem .app-quiet');
  const shot = () => page.screenshot({ animations: 'disabled', caret: 'hide', mask: [reference] });
  await settle(page, path);
  if ((await reference.count()) > 0) found.refused += 1;
  const first = await shot();
  await settle(page, path);
  await expect
    .poll(async () => first.equals(await shot()), { timeout: 5_000 })
    .toBe(true)
    .catch(() => found.unlike.push(path));
}

/** Tabs through the page: each stop comes after the one before it, can be seen, and lies under nothing. */
async function walk(page: Page, path: string): Promise<void> {
  await settle(page, path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.removeAllRanges();
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('.govuk-skip-link')?.focus());
  for (let stop = 0; stop < 250; stop++) {
    const fault = await page.evaluate(() => {
      const here = document.activeElement;
      if (here === null || here === document.body) return 'end';
      const scope = globalThis as unknown as { before?: Element };
      const before = scope.before;
      scope.before = here;
      const name = `${here.tagName.toLowerCase()} "${(here.textContent || here.id).trim().slice(0, 25)}"`;
      if (before !== undefined && !(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING))
        // A date field has stops of its own for day, month and year.
        return before !== here ? 'end' : here.matches('input[type=date]') ? null : `${name} keeps the focus`;
      const style = getComputedStyle(here);
      if (style.outlineStyle === 'none' && style.boxShadow === 'none' && style.backgroundColor === 'rgba(0, 0, 0, 0)')
        return `${name} shows no focus`;
      const { left, top, width, height } = here.getBoundingClientRect();
      const [x, y] = [left + Math.min(width / 2, 200), top + Math.min(height / 2, 20)];
      const above = document.elementFromPoint(x, y);
      const isOwn =
        above === null || here.contains(above) || above.contains(here) || above.closest('label')?.control === here;
      // A radio's circle is drawn by its label.
      const isBox = here.matches('input[type=radio], input[type=checkbox]');
      return isOwn || isBox ? null : `${name} lies under ${above.tagName.toLowerCase()}`;
    });
    if (fault === 'end') break;
    found.stops += 1;
    if (fault !== null) found.tabs.push(`${path} ${fault}`);
    await page.keyboard.press('Tab');
  }
}

async function modes(page: Page, path: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const size of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.sideways.push(`${path} ${width} px`);
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(a, button, h1, h2, p, label, td, th)')]
      .filter(
        (one) => one.getBoundingClientRect().height > 1 && !one.closest('.app-pdf__words, .govuk-visually-hidden'),
      )
      .filter((one) => {
        const style = getComputedStyle(one);
        return style.color === style.backgroundColor;
      })
      .map((one) => (one.textContent ?? '').trim().slice(0, 25)),
  );
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  if (moving > 0) found.moving.push(`${path} ${moving}`);
  const cut = await page.evaluate((spaced) => {
    // The content security policy forbids a style element, not a sheet that a script makes.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spaced);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((one) => !one.closest('.app-pdf__words, .govuk-visually-hidden, .app-clamp, svg, select, input'))
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = (way: string) => way === 'hidden' || way === 'clip';
        return (
          one.clientHeight > 1 &&
          ((hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
            (hides(overflowY) && one.scrollHeight > one.clientHeight + 1))
        );
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  }, SPACED);
  found.clipped.push(...[...lost, ...cut].map((what) => `${path} ${what}`));
}
