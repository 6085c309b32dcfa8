import type { Slice } from '@evenhand/shared/domain';

/** Characters without width that follow each other, and what they say where they spell something. */
export interface ZeroWidthRun extends Slice {
  readonly hidden: string;
}

// Zero-width spaces and joiners, direction marks, invisible operators, the byte-order mark, variation selectors of the
// second kind and tag characters. Tags (U+E0020 to U+E007E) repeat ASCII and can spell whole sentences unseen.
const RUN = /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0001}\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]+/gu;
const ENGLAND_SCOTLAND_WALES = /\u{1F3F4}$/u;
const FEWEST = 3;
const BYTES_IN_SELECTORS = 0xe0100 - 16;

/**
 * Runs of characters that take no room on the page. One or two have honest uses (a place to break a long word, joined
 * emoji, the direction of a name); from three on somebody hides something. Flags of the home nations are left alone.
 */
export function findZeroWidthRuns(text: string): ZeroWidthRun[] {
  const found: ZeroWidthRun[] = [];
  for (const match of text.matchAll(RUN)) {
    const characters = [...match[0]];
    if (characters.length < FEWEST || ENGLAND_SCOTLAND_WALES.test(text.slice(0, match.index).slice(-2))) continue;
    const spelt = characters.map(spelling).join('');
    const hidden = /\S/.test(spelt) ? spelt : `${String(characters.length)} characters without width`;
    found.push({ start: match.index, end: match.index + match[0].length, hidden });
  }
  return found;
}

function spelling(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xe0020 && code <= 0xe007e) return String.fromCodePoint(code - 0xe0000);
  if (code >= 0xe0100) return String.fromCodePoint(code - BYTES_IN_SELECTORS);
  return '';
}
