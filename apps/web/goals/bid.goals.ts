import { expect, test } from '../e2e/journey.ts';
import { signedIn } from '../e2e/panel.ts';
import { answerByKeys, field } from './by-keys.ts';
import { note } from './figure.ts';
import { answerAt, demoTender, scoringOf } from './screens.ts';

const ANSWERS = 12;
/** What the goal allows over a spreadsheet. */
const ALLOWED = 1.1;

test('what twelve prepared answers cost by keyboard, against the score sheet', async ({ browser }) => {
  const { context, page } = await signedIn(browser, 'Samuel Okoye');
  const overview = await scoringOf(page, await demoTender(page));
  const items = overview.items.slice(0, ANSWERS);
  expect(items).toHaveLength(ANSWERS);
  let [presses, cells] = [0, 0];
  await page.goto(answerAt(overview, 0));
  await expect(page.locator('#evidence-document')).toBeVisible();
  await field(page, 'evidence', items[0]?.criterionId ?? '').focus();
  for (const { responseId, criterionId } of items) {
    await expect(page).toHaveURL(new RegExp(`${responseId}/${criterionId}`));
    await expect(field(page, 'evidence', criterionId)).toBeFocused();
    const effort = await answerByKeys(page, criterionId, 'the');
    await page.keyboard.press('Control+Enter');
    presses += effort.presses + 1;
    cells += effort.given;
  }
  await expect(page).toHaveURL(/\/scoring$/);
  // In the sheet each answer is a cell, and a key leads from each to the next; its quotes are counted as if they were at hand.
  note(
    'G22',
    presses <= cells * ALLOWED,
    `key presses beside typing for ${ANSWERS} prepared answers: ${presses}; in the score sheet at least ${cells}`,
  );
  await context.close();
});
