import type { ReadFile } from '@evenhand/shared/domain';

const LEGAL_NAME =
  /(?<![\p{L}'’-])((?:\p{Lu}[\p{L}\p{N}'’&.-]*|&|and|of|the)(?: (?:\p{Lu}[\p{L}\p{N}'’&.-]*|&|and|of|the)){0,6} (?:Ltd\.?|Limited|LLP|PLC|plc|CIC|C\.I\.C\.|CIO|Co-operative|Cooperative|Trust|Group|Partnership|Association))(?![\p{L}])/u;
const TITLE_WORDS =
  /\b(?:social|value|response|tender|method|statement|submission|bid|question|questions|proposal|quality|services?|contract|appendix|part|section|annex|answers?|form|offer|our)\b/i;
const SEPARATOR = /\s*(?::|\||\s[-–—]\s|,|\()\s*/;
const OPENING = 400;

/**
 * Names by which a bidder calls itself, for masking before anything is matched: who bids must not change what is
 * found. From the name of the response and the opening of its files; empty where none is plain.
 */
export function bidderNames(response: string, files: readonly ReadFile[]): string[] {
  const names = new Set<string>();
  if (/^\p{Lu}[\p{L}'’&-]{3,}(?:[ _-]\p{L}[\p{L}'’&-]*)*$/u.test(response) && !TITLE_WORDS.test(response)) {
    names.add(response.replace(/[_-]+/g, ' '));
  }
  for (const { document } of files) {
    if (document === null) continue;
    const legal = LEGAL_NAME.exec(document.text.slice(0, OPENING))?.[1];
    if (legal !== undefined) names.add(legal);
    const first = document.blocks.find(({ kind }) => kind === 'heading');
    if (first === undefined) continue;
    const title =
      document.text
        .slice(first.start, first.end)
        .replace(/^[#*\s]+/, '')
        .split(SEPARATOR)[0]
        ?.trim() ?? '';
    if (/^\p{Lu}/u.test(title) && title.split(/\s+/).length <= 6 && !TITLE_WORDS.test(title) && !/\d/.test(title)) {
      names.add(title);
    }
  }
  return [...names];
}
