import type { Handle, Pdfium } from './pdfium.ts';

/** How PDFium writes a hyphen at the end of a line. */
const HYPHENS = /[\u0002\uFFFE]/g;
const PAIRED = /[\uD800-\uDFFF]/;
const HIGHEST_CODE = 0x10ffff;
const UNKNOWN = '\uFFFD';
const HARD_SPACE = 0xa0;

/** The letters of a page by their places, as PDFium counts them. */
export interface PageLetters {
  readonly count: number;
  codeAt(index: number): number;
  isSpace(index: number): boolean;
  /** The letters from one place up to, not including, another. */
  words(from: number, to: number): string;
}

/** Takes all letters of a page at once where each is one unit of UTF-16, as nearly always; else one by one. */
export function lettersOf(pdfium: Pdfium, text: Handle, count: number): PageLetters {
  const whole = wholeText(pdfium, text, count);
  if (whole !== null) {
    const codeAt = (index: number): number => whole.charCodeAt(index);
    const words = (from: number, to: number): string => shown(whole.slice(from, to));
    return { count, codeAt, isSpace: (index) => isBlank(codeAt(index)), words };
  }
  const codes = Array.from({ length: count }, (_, index) => pdfium._FPDFText_GetUnicode(text, index));
  const letter = (code: number): string => (code > HIGHEST_CODE ? UNKNOWN : String.fromCodePoint(code));
  return {
    count,
    codeAt: (index) => codes[index] ?? 0,
    isSpace: (index) => isBlank(codes[index] ?? 0),
    words: (from, to) => shown(codes.slice(from, to).map(letter).join('')),
  };
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
