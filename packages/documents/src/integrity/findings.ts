import type { AsideReason, TextDocument } from '@evenhand/shared/domain';
import { pagesInWords } from '../text-model/pages-in-words.ts';

const SET_APART = 'was set apart';
const UNSCORED = 'it is shown to the moderator and not scored';

const FINDINGS: readonly (readonly [AsideReason, string, string, string])[] = [
  ['hidden-text', 'Text that the file hides from its readers', SET_APART, UNSCORED],
  ['invisible-text', 'Text that is printed without ink', SET_APART, UNSCORED],
  ['covered-text', 'Text that lies under something else', SET_APART, UNSCORED],
  ['off-page-text', 'Text beside the page', SET_APART, UNSCORED],
  ['tiny-text', 'Text too small to be read', SET_APART, UNSCORED],
  ['zero-width-run', 'A run of characters that take no room', SET_APART, UNSCORED],
  ['metadata', 'An instruction to the reader in the file’s properties', SET_APART, UNSCORED],
  ['instruction-to-reader', 'An instruction to whoever reads or scores the answer', SET_APART, UNSCORED],
  ['tracked-deletion', 'Text that was deleted with changes tracked', SET_APART, UNSCORED],
  ['tracked-insertion', 'Text that was inserted with changes tracked', 'was found', 'it is read as part of the answer'],
  ['comment', 'What a comment says', SET_APART, UNSCORED],
];

/** One sentence for each kind of finding that a moderator should look at. */
export function findingsInWords({ asides }: TextDocument): string[] {
  return FINDINGS.flatMap(([reason, what, verb, consequence]) => {
    const found = asides.filter((aside) => aside.reason === reason);
    if (found.length === 0) return [];
    const pages = [...new Set(found.flatMap(({ page }) => page ?? []))];
    const where = pages.length === 0 ? '' : ` (${pagesInWords(pages).toLowerCase()})`;
    return [`${what} ${verb}${where}; ${consequence}.`];
  });
}
