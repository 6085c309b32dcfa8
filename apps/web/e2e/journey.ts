import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Page, test as base, expect } from '@playwright/test';
import type { SignInChoicesView } from '@evenhand/shared/contracts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCREENS = 'test-results/screens';
/** `npm test` takes no pictures: nobody looks at them there. */
const TAKES_PICTURES = process.env['EVENHAND_PICTURES'] !== 'no';

interface Journey {
  /** What the browser complained about; a journey that expects a failed request removes it. */
  readonly complaints: string[];
}

/** A page, signed in as the lead, that fails its test when anything is written to the console or the content security policy is broken. */
export const test = base.extend<Journey>({
  complaints: async ({ page }, use) => {
    await signIn(page, 'lead');
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        setTimeout(() => {
          throw new Error(`Content security policy: ${violatedDirective} ${blockedURI}`);
        });
      });
    });
    await use(complaints);
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Signs the browser in as the person of the demonstration with this role, without the screen. */
export async function signIn(page: Page, role: string): Promise<void> {
  const { demo } = (await (await page.request.get('/api/session/choices')).json()) as SignInChoicesView;
  const person = demo?.find(({ part }) => part.toLowerCase().startsWith(role.replace('-', ' ')));
  expect((await page.request.post('/api/session/demo', { data: { personId: person?.personId } })).status()).toBe(204);
}

/** No rule of WCAG 2.2 AA or of good practice is broken, as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  // Its code, half a megabyte, is carried over once for each document. Nobody reads what was found in order, and to
  // describe that takes longer than to look. Without frames of other origins the legacy way finds the same, and opens no
  // second page for each look.
  const isThere = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** The page scrolls one way only, on a telephone and at 400% zoom of a desktop window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  for (const size of [
    { width: 320, height: 640 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await page.setViewportSize(before);
}

/** Pictures of the screen for people to look at, wide and narrow. */
export async function look(page: Page, name: string): Promise<void> {
  if (!TAKES_PICTURES) return;
  mkdirSync(SCREENS, { recursive: true });
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.screenshot({ path: `${SCREENS}/${name}-1440.png` });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.screenshot({ path: `${SCREENS}/${name}-320.png`, fullPage: true });
  await page.setViewportSize(before);
}

/** Accessible, one way of scrolling, and a picture: what every state of every screen must stand. */
export async function expectSoundScreen(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await look(page, name);
}
