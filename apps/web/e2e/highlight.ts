import type { Page } from '@playwright/test';

/** The words that are marked on the page as the chosen quote, without white space. */
export function markedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('app-chosen-quote') ?? [])].filter((range) => range instanceof Range);
    return ranges.map((range) => range.toString().replace(/\s/g, '')).join('');
  });
}

/** Whether the marked words can be seen: inside the frame that scrolls. */
export function marksAreInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('app-chosen-quote') ?? [];
    const frame = document.getElementById('evidence-document')?.getBoundingClientRect();
    if (!(range instanceof Range) || frame === undefined) return false;
    const words = range.getBoundingClientRect();
    return words.height > 0 && words.top >= frame.top && words.top < frame.bottom;
  });
}
