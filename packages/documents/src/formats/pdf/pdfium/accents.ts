/** Accents that a file prints as letters of their own, by the mark that joins each to its letter. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030A'],
  ['˝', '\u030B'],
  ['ˇ', '\u030C'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);
const ACCENT = new RegExp(`[${[...MARKS.keys()].join('')}]`, 'g');
const DOTLESS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);
/** How far beside its letter the middle of an accent may stand, in widths of the letter. */
const BESIDE = 0.15;

/** Where a letter stands, from left to right as a reader holds the page. */
export interface LetterSpan {
  readonly left: number;
  readonly right: number;
}

/** A text without the accents that were letters of their own. */
export interface AccentedText {
  readonly text: string;
  /** For each of its letters the place in the text as it was; null where no letter was left out. */
  readonly places: readonly number[] | null;
  /** Places of the accents that were joined to letters, in the text as it was. */
  readonly joined: readonly number[];
}

/**
 * Joins accents to the letters over or under which they are printed, as TeX prints them with its oldest fonts: "mˆor" is
 * "môr". Only where it stands tells an accent from a sign.
 */
export function withAccents(text: string, spanOf: (place: number) => LetterSpan): AccentedText {
  const letters = new Map<number, string>();
  const dropped = new Set<number>();
  for (const { 0: accent, index } of text.matchAll(ACCENT)) {
    const base = [index + 1, index - 1].find((place) => standsOver(text, index, place, spanOf));
    if (base === undefined) continue;
    const letter = text[base] ?? '';
    const whole = ((DOTLESS.get(letter) ?? letter) + (MARKS.get(accent) ?? '')).normalize('NFC');
    if (whole.length !== 1) continue;
    letters.set(base, whole);
    dropped.add(index);
  }
  if (dropped.size === 0) return { text, places: null, joined: [] };
  const places = Array.from({ length: text.length }, (_, place) => place).filter((place) => !dropped.has(place));
  const composed = places.map((place) => letters.get(place) ?? text[place] ?? '').join('');
  return { text: composed, places, joined: [...dropped] };
}

function standsOver(text: string, accent: number, base: number, spanOf: (place: number) => LetterSpan): boolean {
  if (!/\p{L}/u.test(text[base] ?? '')) return false;
  const [over, under] = [spanOf(accent), spanOf(base)];
  const middle = (over.left + over.right) / 2;
  const beside = (under.right - under.left) * BESIDE;
  return middle > under.left - beside && middle < under.right + beside;
}
