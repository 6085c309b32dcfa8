import type { Slice } from '../domain/index.ts';

// Readers of the same page disagree about spaces, line ends, hyphens at line ends, ligatures and accents that are printed
// as letters of their own, never about letters. So both sides are compared with those left out: characters the folding
// drops have no place of their own. Marks belong to the letter right before them, so what ends with it ends after them.
const PLAIN = /^[!-,.-_a-~]$/;
const IGNORED = /[\s\p{Cf}\p{Pd}\p{M}`ˆˇ\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const MARK = /\p{M}/u;
const DOTLESS = 'ı';

interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, where the character it came from starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Text as anchoring compares it: NFKD, without white space, hyphens, soft hyphens, accents or zero-width characters. */
export function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    // Most characters are plain letters: asking for their normal form would take most of the time on a long text.
    if (PLAIN.test(character)) {
      folded += character;
      starts.push(at);
      ends.push(end);
      at = end;
      continue;
    }
    if (MARK.test(character) && ends.at(-1) === at) ends[ends.length - 1] = end;
    for (const part of character.normalize('NFKD')) {
      if (IGNORED.test(part)) continue;
      folded += part === DOTLESS ? 'i' : part;
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { text: folded, starts, ends };
}

/**
 * Where `quote` stands in `text`, blind to white space, hyphens, ligatures and accents; null when the words are not there.
 * Where they stand more than once, the place nearest to `near` (a UTF-16 offset into `text`) is meant.
 * Used by the service to re-check citations and by the web app to highlight them, so both mean the same words.
 */
export function findQuote(text: string, quote: string, near = 0): Slice | null {
  return quoteFinder(text)(quote, near);
}

/** As `findQuote`, for many quotes in one text: the text is folded once. */
export function quoteFinder(text: string): (quote: string, near?: number) => Slice | null {
  const folded = fold(text);
  return (quote, near = 0) => {
    let best: Slice | null = null;
    for (const place of places(folded, quote)) {
      if (best !== null && Math.abs(place.start - near) >= Math.abs(best.start - near)) break;
      best = place;
    }
    return best;
  };
}

/** Every place where `quote` stands in `text`, from the front, none within another; at most `limit`. */
export function everyQuote(text: string, quote: string, limit: number): readonly Slice[] {
  const found: Slice[] = [];
  for (const place of places(fold(text), quote)) {
    if (found.length === limit) break;
    if (place.start >= (found.at(-1)?.end ?? 0)) found.push(place);
  }
  return found;
}

function* places(folded: Folded, quote: string): Generator<Slice> {
  const needle = fold(quote).text;
  if (needle === '') return;
  for (let from = folded.text.indexOf(needle); from !== -1; from = folded.text.indexOf(needle, from + 1)) {
    const start = folded.starts[from];
    const end = folded.ends[from + needle.length - 1];
    if (start !== undefined && end !== undefined) yield { start, end };
  }
}
