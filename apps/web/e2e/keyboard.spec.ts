import type { Locator, Page } from '@playwright/test';
import { PROMISE, asPdf } from './documents.ts';
import { markedWords } from './highlight.ts';
import { expect, test } from './journey.ts';
import { addResponse, addTender } from './tender.ts';

const MOST_STOPS = 80;

/** Tabs until the element has the focus, as somebody without a mouse does; it must be reached and its focus be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      const looks = await target.evaluate((element) => {
        const style = getComputedStyle(element);
        return (
          style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
        );
      });
      expect(looks).toBe(true);
      return;
    }
  }
  throw new Error(`${String(target)} was not reached by ${MOST_STOPS} presses of Tab`);
}

test('from the list to the marked words and back, by keyboard alone', async ({ page, browser, complaints }) => {
  await addTender(page);
  const tender = page.url();
  await addResponse(page, 'Wychbold Buses.pdf', await asPdf(browser));
  await page.goto('/tenders');
  const row = page.locator(`a[href="${new URL(tender).pathname}"]`);
  await expect(row).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, page.getByRole('link', { name: 'Wychbold Buses' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Wychbold Buses' })).toBeFocused();

  const quote = page.getByRole('link', { name: PROMISE });
  await expect(quote).toBeVisible();
  await tabTo(page, quote);
  await page.keyboard.press('Enter');
  await expect.poll(() => markedWords(page)).toBe(PROMISE.replace(/\s/g, ''));
  await expect(quote).toBeFocused();
  await expect(page.getByText(/^The words are marked on page 1\.\s?$/)).toBeAttached();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to these words in the document' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Pages of Wychbold Buses.pdf' })).toBeFocused();
  const before = await page.evaluate(() => document.getElementById('evidence-document')?.scrollTop);
  await page.keyboard.press('PageDown');
  await expect
    .poll(() => page.evaluate(() => document.getElementById('evidence-document')?.scrollTop))
    .not.toBe(before);

  const back = page.getByRole('link', { name: /^Back to Quote/ });
  for (
    let stops = 0;
    stops < MOST_STOPS && !(await back.evaluate((link) => link === document.activeElement));
    stops++
  ) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await expect(quote).toBeFocused();
  expect(complaints).toEqual([]);
});

test('on a narrow screen choosing a quote leads to the evidence below the results', async ({
  page,
  browser,
  complaints,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await addTender(page);
  await addResponse(page, 'Wychbold Buses.pdf', await asPdf(browser));
  await page.getByRole('link', { name: PROMISE }).click();
  await expect(page.locator('#evidence')).toBeFocused();
  await expect(page.locator('#evidence')).toBeInViewport();
  await expect.poll(() => markedWords(page)).toBe(PROMISE.replace(/\s/g, ''));
  expect(complaints).toEqual([]);
});
