import { withAccents, type AccentedText, type LetterSpan } from './accents.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

/** How PDFium writes a hyphen at the end of a line. */
const HYPHENS = /[\u0002\uFFFE]/g;
const PAIRED = /[\uD800-\uDFFF]/;
const HIGHEST_UNIT = 0xffff;
const HIGHEST_CODE = 0x10ffff;
const UNKNOWN = '\uFFFD';
const HARD_SPACE = 0xa0;
const NOWHERE: LetterSpan = { left: Infinity, right: -Infinity };

/** The letters of a page one after the other, accents joined to their letters. */
export interface PageLetters {
  readonly count: number;
  /** As which letter of the page PDFium counts this one. */
  placeOf(index: number): number;
  /** What PDFium counts as letters and is joined to others. */
  readonly joined: readonly number[];
  codeAt(index: number): number;
  isSpace(index: number): boolean;
  /** The letters from one place up to, not including, another. */
  words(from: number, to: number): string;
}

/** Takes all letters of a page at once where each is one unit of UTF-16, as nearly always; else one by one. */
export function lettersOf(pdfium: Pdfium, text: Handle, count: number, box: PageBox, scratch: Scratch): PageLetters {
  const whole = wholeText(pdfium, text, count);
  const accented = (plain: string): AccentedText =>
    withAccents(plain, (place) => spanOf(pdfium, text, place, box, scratch));
  if (whole !== null) return lettersIn(accented(whole));
  const codes = Array.from({ length: count }, (_, index) => pdfium._FPDFText_GetUnicode(text, index));
  return lettersOneByOne(codes, accented(codes.map((code) => (code > HIGHEST_UNIT ? UNKNOWN : letter(code))).join('')));
}

function lettersIn({ text, places, joined }: AccentedText): PageLetters {
  const placeOf = placesIn(places);
  const codeAt = (index: number): number => text.charCodeAt(index);
  const words = (from: number, to: number): string => shown(text.slice(from, to));
  return { count: text.length, placeOf, joined, codeAt, isSpace: (index) => isBlank(codeAt(index)), words };
}

function lettersOneByOne(all: readonly number[], { text, places, joined }: AccentedText): PageLetters {
  const placeOf = placesIn(places);
  const codes = Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    return letter(code) === UNKNOWN ? (all[placeOf(index)] ?? 0) : code;
  });
  return {
    count: codes.length,
    placeOf,
    joined,
    codeAt: (index) => codes[index] ?? 0,
    isSpace: (index) => isBlank(codes[index] ?? 0),
    words: (from, to) => shown(codes.slice(from, to).map(letter).join('')),
  };
}

function letter(code: number): string {
  return code > HIGHEST_CODE ? UNKNOWN : String.fromCodePoint(code);
}

function placesIn(places: readonly number[] | null): (index: number) => number {
  return places === null ? (index) => index : (index) => places[index] ?? 0;
}

/** Where the ink of a letter stands. */
function spanOf(pdfium: Pdfium, text: Handle, place: number, box: PageBox, scratch: Scratch): LetterSpan {
  const { at } = scratch;
  if (pdfium._FPDFText_GetCharBox(text, place, at, at + 8, at + 16, at + 24) === 0) return NOWHERE;
  const a = box.place(scratch.float64(0), scratch.float64(2));
  const b = box.place(scratch.float64(1), scratch.float64(3));
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) };
}

function wholeText(pdfium: Pdfium, text: Handle, count: number): string | null {
  const bytes = (count + 1) * 2;
  const buffer = pdfium.wasmExports.malloc(bytes);
  if (buffer === 0) return null;
  try {
    const written = pdfium._FPDFText_GetText(text, 0, count, buffer);
    if (written !== count + 1) return null;
    // A byte order mark is a letter with a place like any other here.
    const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
    const whole = decoder.decode(pdfium.HEAPU8.subarray(buffer, buffer + count * 2));
    return whole.length === count && !PAIRED.test(whole) ? whole : null;
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}

function isBlank(code: number): boolean {
  return (code <= 32 && code !== 2) || code === HARD_SPACE;
}

function shown(words: string): string {
  return words.replace(HYPHENS, '-');
}
