import type { Statement } from './statement.ts';
import { DIGIT, neededLetters } from './needed-letters.ts';

/**
 * Which of all sifted patterns may match somewhere in a text. Most searches can be spared: a pattern is tried only
 * where letters that each of its matches must hold stand in a word of the text. One look at the words serves them all.
 */
export type Sifting = readonly number[];

/** A pattern with its place in every sifting. */
export class Sifted {
  readonly pattern: RegExp;
  readonly #place: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.#place = needs.length;
    needs.push(neededLetters(pattern));
    words.clear();
  }

  /** Whether a search for it in the sifted text, or in any part of that text, can find anything. */
  mayStandIn(sifting: Sifting): boolean {
    return ((sifting[this.#place >> 5] ?? 0) & (1 << (this.#place & 31))) !== 0;
  }

  /** Whether it matches `text`, which is the sifted text, a part of it, or either in small letters. */
  test(text: string, sifting: Sifting): boolean {
    return this.mayStandIn(sifting) && this.pattern.test(text);
  }
}

/** What each sifted pattern needs, by its place. */
const needs: (readonly string[] | null)[] = [];
/** For words met before, the patterns that they allow. The bound keeps a long-lived process from growing. */
const words = new Map<string, Sifting>();
const REMEMBERED = 50_000;
const LONGEST_WORD = 40;
const NOTHING: Sifting = [];
const PLAIN = /^[\x00-\x7f]*$/;

const siftings = new WeakMap<Pick<Statement, 'text'>, Sifting>();

/** The sifting of a statement, worked out once for all passes that ask. */
export function siftingOf(statement: Pick<Statement, 'text'>): Sifting {
  const known = siftings.get(statement);
  if (known !== undefined) return known;
  const sifting = sift(statement.text);
  siftings.set(statement, sifting);
  return sifting;
}

/** Looks at the words, digits and marks of a text once. */
export function sift(text: string): Sifting {
  const read = PLAIN.test(text) ? text : text.toLowerCase();
  const found = [...allowedBy('')];
  const allow = (what: string): void => {
    const allowed = allowedBy(what);
    for (let i = 0; i < allowed.length; i += 1) found[i] = (found[i] ?? 0) | (allowed[i] ?? 0);
  };
  let from = -1;
  for (let at = 0; at <= read.length; at += 1) {
    const code = at < read.length ? read.charCodeAt(at) : SPACE;
    if (isLetter(code | SMALL)) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) allow(read.slice(from, at));
    from = -1;
    if (code !== SPACE) allow(isDigit(code) ? DIGIT : read.charAt(at));
  }
  return found;
}

const SPACE = 32;
/** The bit that makes a small letter of a capital. */
const SMALL = 32;
const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The patterns that a word or mark allows; those that need nothing are allowed by no word at all. */
function allowedBy(word: string): Sifting {
  const known = words.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const bits = new Array<number>(Math.ceil(needs.length / 32)).fill(0);
  let any = word === '';
  needs.forEach((needed, place) => {
    const allows = needed === null ? word === '' : needed.some((letters) => word !== '' && lower.includes(letters));
    if (!allows) return;
    any = true;
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  });
  const allowed = any ? bits : NOTHING;
  if (words.size < REMEMBERED && word.length <= LONGEST_WORD) words.set(word, allowed);
  return allowed;
}
