import type { Locator, Page } from '@playwright/test';
import { expect } from '../e2e/journey.ts';

interface Effort {
  /** Keys pressed beside those that type words. */
  readonly presses: number;
  /** Answers given: what would be a cell of the score sheet each. */
  readonly given: number;
}

/** The field of a step about a criterion that has no parts. */
export function field(page: Page, step: string, criterionId: string): Locator {
  return page.locator(`[id="step-${step}_${criterionId}"]`);
}

/**
 * Answers every question of the guide about one answer by keyboard: words are sought and cited, the rest is typed. Begins in
 * the field for what is sought, and ends in the last one, before the key that goes on.
 */
export async function answerByKeys(page: Page, criterionId: string, sought: string): Promise<Effort> {
  const effort = { presses: 0, given: 0 };
  const press = async (keys: string) => {
    effort.presses += 1;
    await page.keyboard.press(keys);
  };
  const give = async (words: string) => {
    effort.given += 1;
    await page.keyboard.type(words);
  };
  const next = async (here: Locator) => {
    await press('Control+Enter');
    await expect(here).toBeFocused();
  };
  await give(sought);
  await expect(page.getByText(/In \d+ places|In one place/)).toBeVisible({ timeout: 60_000 });
  await press('Alt+Shift+KeyC');
  await expect(field(page, 'promise', criterionId)).toBeFocused();
  await give('Walks in two libraries.');
  await next(field(page, 'finding', criterionId));
  await give('Dated and owned: twelve walks by March 2028 in Redditch.');
  await next(field(page, 'mattered', criterionId));
  await give('1');
  await expect(page.locator('#step-decisive')).toBeFocused();
  await give('The twelve walks have a place and a month.');
  await next(page.locator('#step-mark'));
  await give('3');
  await expect(page.locator('#step-not-above')).toBeFocused();
  await give('Only one promise has an owner.');
  await next(page.locator('#step-not-below'));
  await give('Both number and month are given.');
  return effort;
}
