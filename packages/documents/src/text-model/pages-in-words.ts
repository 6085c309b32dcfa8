const MOST_SHOWN = 20;

/** "Page 3", "Pages 1, 4" and, after twenty, how many more. */
export function pagesInWords(pages: readonly number[]): string {
  const shown = pages.slice(0, MOST_SHOWN).join(', ');
  const more = pages.length > MOST_SHOWN ? ` and ${String(pages.length - MOST_SHOWN)} more` : '';
  return pages.length === 1 ? `Page ${shown}` : `Pages ${shown}${more}`;
}
