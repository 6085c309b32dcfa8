import type { AsideReason, TextDocument } from '@evenhand/shared/domain';
import { pagesInWords } from '../text-model/pages-in-words.ts';

const WORDS: readonly (readonly [AsideReason, string])[] = [
  ['hidden-text', 'Text that the file hides from its readers'],
  ['invisible-text', 'Text that is printed without ink'],
  ['covered-text', 'Text that lies under something else'],
  ['off-page-text', 'Text beside the page'],
  ['tiny-text', 'Text too small to be read'],
  ['zero-width-run', 'Characters that take no room'],
  ['metadata', 'An instruction to the reader in the file’s properties'],
  ['instruction-to-reader', 'An instruction to whoever reads or scores the answer'],
  ['tracked-deletion', 'Text that was deleted with changes tracked'],
];

/** One sentence for each kind of finding that a moderator should look at. */
export function findingsInWords({ asides }: TextDocument): string[] {
  return WORDS.flatMap(([reason, words]) => {
    const found = asides.filter((aside) => aside.reason === reason);
    if (found.length === 0) return [];
    const pages = [...new Set(found.flatMap(({ page }) => page ?? []))];
    const where = pages.length === 0 ? '' : ` (${pagesInWords(pages).toLowerCase()})`;
    return [`${words} was set apart${where}; it is shown to the moderator and not scored.`];
  });
}
