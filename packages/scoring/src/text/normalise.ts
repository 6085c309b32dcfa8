import { joinsWithoutHyphen } from './line-wrap.ts';
import { foldHomoglyphs } from './homoglyphs.ts';
import { markupLength } from './markup.ts';

/** A text as the rules read it, which knows where each UTF-16 unit of it came from. Neither offset ever falls. */
export interface NormalisedText {
  readonly text: string;
  /** Where a unit of `text` begins in the raw text; for the unit behind the last, where the text ends. */
  readonly rawStart: (unit: number) => number;
  /** Where a unit of `text` ends in the raw text; markup that is dropped belongs to none. */
  readonly rawEnd: (unit: number) => number;
}

/** Text that is already in the normal form: the common case, decided without looking at single letters. */
const ALREADY_NORMAL = /^(?:[!-%'()+-;=?-Z^a-}£§°À-ÿ] ?)*(?<! )$/;
const SPACE = /[\s\u0085]/;
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u2122\u2120]/;
const SINGLE_QUOTE = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\uff07]/;
const DOUBLE_QUOTE = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]/;
const HYPHEN = /[\u2010-\u2013\u2043\u2212\ufe58\ufe63\uff0d]/;
const LONG_DASH = /[\u2014\u2015]/;
const SUPERSCRIPT_DIGIT = /[\u00b9\u00b2\u00b3\u2070-\u2079]/;
const VULGAR_FRACTION = /[\u00bc-\u00be\u2150-\u215e]/;
const COMBINING = /\p{M}/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&nbsp;': ' ',
  '&pound;': '£',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&ndash;': '-',
  '&rsquo;': "'",
};
const ENTITY = /&(?:amp|nbsp|pound|lt|gt|quot|#39|ndash|rsquo);/y;

/**
 * Brings a stretch of stored text into the one form that rules read: NFKC, one kind of quote, hyphen and space, no
 * invisible characters, no look-alike letters, no Markdown marks, no line wraps. `base` is the raw offset of `raw`'s
 * first character and is added to every offset.
 */
export function normalise(raw: string, base = 0): NormalisedText {
  return ALREADY_NORMAL.test(raw) ? unchanged(raw, base) : rewritten(raw, base);
}

function unchanged(raw: string, base: number): NormalisedText {
  return { text: raw, rawStart: (unit) => base + unit, rawEnd: (unit) => base + unit + 1 };
}

function rewritten(raw: string, base: number): NormalisedText {
  const written = new Writing(base);
  let gapFrom = -1;
  let at = 0;
  while (at < raw.length) {
    const runEnd = endOfPlainRun(raw, at);
    if (runEnd > at) {
      if (gapFrom >= 0) bridge(written, raw, gapFrom, at);
      gapFrom = -1;
      written.putRun(raw, at, runEnd);
      at = runEnd;
      continue;
    }
    const { form, length } = readAt(raw, at);
    if (form === ' ') {
      if (gapFrom < 0) gapFrom = at;
    } else if (form !== '') {
      if (gapFrom >= 0) bridge(written, raw, gapFrom, at);
      gapFrom = -1;
      written.put(form, at, at + length);
    }
    at += length;
  }
  return written.finish();
}

/** Where the plain letters and digits that begin at `at` end: the last one may still take an accent that follows it. */
function endOfPlainRun(raw: string, at: number): number {
  let end = at;
  while (isPlain(raw.charCodeAt(end))) end += 1;
  return end > at && raw.charCodeAt(end) >= 128 ? end - 1 : end;
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A text whose units begin and end at these raw offsets; `base` is where an empty one stands. */
export function traced(text: string, starts: readonly number[], ends: readonly number[], base: number): NormalisedText {
  const last = ends.at(-1) ?? base;
  return { text, rawStart: (unit) => starts[unit] ?? last, rawEnd: (unit) => ends[unit] ?? last };
}

/** Puts one space for a gap, or none where the gap is a line wrap inside a hyphenated word. */
function bridge(written: Writing, raw: string, from: number, to: number): void {
  if (raw.charAt(from) === ' ' && to === from + 1) return written.put(' ', from, to);
  const before = written.tail(24);
  const wrapped = /[a-z]-$/.test(before) && /^[a-z]/.test(raw.charAt(to)) && raw.slice(from, to).includes('\n');
  if (!wrapped) written.put(' ', from, to);
  else if (joinsWithoutHyphen(before, raw.slice(to, to + 24))) written.drop();
}

/** The normal form while it is being written, unit by unit. */
class Writing {
  readonly #units: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #base: number;

  constructor(base: number) {
    this.#base = base;
  }

  /** Adds what stands for the raw text from `start` to `end`; never a space at the start or after a space. */
  put(form: string, start: number, end: number): void {
    for (let at = 0; at < form.length; at += 1) {
      const unit = form.charAt(at);
      if (unit === ' ' && (this.#units.at(-1) ?? ' ') === ' ') continue;
      this.#units.push(unit);
      this.#starts.push(this.#base + start);
      this.#ends.push(this.#base + end);
    }
  }

  /** Adds raw text from `start` to `end` that stands for itself, letter by letter, and holds no space. */
  putRun(raw: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      this.#units.push(raw.charAt(at));
      this.#starts.push(this.#base + at);
      this.#ends.push(this.#base + at + 1);
    }
  }

  drop(): void {
    this.#units.pop();
    this.#starts.pop();
    this.#ends.pop();
  }

  /** The last units, at most so many. */
  tail(length: number): string {
    return this.#units.slice(-length).join('');
  }

  finish(): NormalisedText {
    if (this.#units.at(-1) === ' ') this.drop();
    return traced(foldHomoglyphs(this.#units.join('')), this.#starts, this.#ends, this.#base);
  }
}

interface Read {
  /** What the rules see: '' for nothing, ' ' for white space. */
  readonly form: string;
  /** UTF-16 units of raw text it stands for. */
  readonly length: number;
}

function readAt(raw: string, at: number): Read {
  const code = raw.charCodeAt(at);
  const char = raw.charAt(at);
  if (code < 128) {
    if (isPlain(code)) return readCluster(raw, at);
    if (SPACE.test(char)) return { form: ' ', length: 1 };
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(raw.charAt(at + 1))) return { form: raw.charAt(at + 1), length: 2 };
    const markup = markupLength(raw, at);
    if (markup !== null) return { form: markup.asSpace ? ' ' : '', length: markup.length };
    if (char === '&') {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(raw)?.[0];
      if (entity !== undefined) return { form: ENTITIES[entity] ?? '&', length: entity.length };
    }
    return INVISIBLE.test(char) ? { form: '', length: 1 } : { form: char, length: 1 };
  }
  if (INVISIBLE.test(char)) return { form: '', length: 1 };
  if (SPACE.test(char)) return { form: ' ', length: 1 };
  if (SINGLE_QUOTE.test(char)) return { form: "'", length: 1 };
  if (DOUBLE_QUOTE.test(char)) return { form: '"', length: 1 };
  if (HYPHEN.test(char)) return { form: '-', length: 1 };
  if (LONG_DASH.test(char)) {
    const spaced = SPACE.test(raw.charAt(at - 1)) || SPACE.test(raw.charAt(at + 1));
    return { form: spaced ? '-' : ' - ', length: 1 };
  }
  if (SUPERSCRIPT_DIGIT.test(char) && raw.charAt(at - 1) !== 'm') return { form: char, length: 1 };
  if (VULGAR_FRACTION.test(char)) {
    const fraction = char.normalize('NFKC').replace('\u2044', '/');
    return { form: /[0-9]/.test(raw.charAt(at - 1)) ? ` ${fraction}` : fraction, length: 1 };
  }
  return readCluster(raw, at);
}

/** A letter with the accents that follow it, composed. */
function readCluster(raw: string, at: number): Read {
  const first = raw.codePointAt(at) ?? 0;
  if (first >= 0xe0000 && first <= 0xe0fff) return { form: '', length: 2 };
  let end = at + (first > 0xffff ? 2 : 1);
  while (end < raw.length) {
    const next = String.fromCodePoint(raw.codePointAt(end) ?? 0);
    if (!COMBINING.test(next) || INVISIBLE.test(next)) break;
    end += next.length;
  }
  return { form: raw.slice(at, end).normalize('NFKC'), length: end - at };
}
