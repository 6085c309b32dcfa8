import type { Statement } from './statement.ts';
import { ChunkReader } from './chunks.ts';
import { DIGIT, neededLetters } from './needed-letters.ts';

/**
 * Which of all sifted patterns may match somewhere in a text. Most searches can be spared: a pattern is tried only
 * where letters that each of its matches must hold stand in a word of the text. One look at the words serves them all.
 */
export type Sifting = readonly number[];

/** A pattern with its place in every sifting. */
export class Sifted {
  readonly pattern: RegExp;
  /** Its place in every sifting. */
  readonly place: number;

  constructor(pattern: RegExp) {
    this.pattern = pattern;
    this.place = needs.length;
    needs.push(neededLetters(pattern));
    reading = null;
  }

  /** Whether a search for it in the sifted text, or in any part of that text, can find anything. */
  mayStandIn(sifting: Sifting): boolean {
    return ((sifting[this.place >> 5] ?? 0) & (1 << (this.place & 31))) !== 0;
  }

  /** Whether it matches `text`, which is the sifted text, a part of it, or either in small letters. */
  test(text: string, sifting: Sifting): boolean {
    return this.mayStandIn(sifting) && this.pattern.test(text);
  }
}

/** Patterns of which any one will do. */
export class SiftedGroup {
  readonly #patterns: readonly Sifted[];
  /** The bits of all of them in a sifting: most texts are told by these to hold none. */
  readonly #bits: readonly { readonly at: number; readonly bits: number }[];

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns.map((pattern) => new Sifted(pattern));
    const bits = new Map<number, number>();
    for (const { place } of this.#patterns) bits.set(place >> 5, (bits.get(place >> 5) ?? 0) | (1 << (place & 31)));
    this.#bits = Array.from(bits, ([at, own]) => ({ at, bits: own }));
  }

  /** Whether one of them matches `text`, which is the sifted text or a part of it. */
  test(text: string, sifting: Sifting): boolean {
    if (!this.#mayStandIn(sifting)) return false;
    for (const pattern of this.#patterns) if (pattern.test(text, sifting)) return true;
    return false;
  }

  #mayStandIn(sifting: Sifting): boolean {
    for (const { at, bits } of this.#bits) if (((sifting[at] ?? 0) & bits) !== 0) return true;
    return false;
  }
}

/** What each sifted pattern needs, by its place. */
const needs: (readonly string[] | null)[] = [];
/** How texts are sifted by the patterns of today; null until the next text after a new pattern. */
let reading: { readonly always: Sifting; readonly chunks: ChunkReader<Allowed> } | null = null;

/** Patterns that some letters allow: bits of one place of a sifting. */
interface Allowed {
  readonly place: number;
  readonly bits: number;
}

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
  reading ??= { always: bitsOf((needed) => needed === null), chunks: new ChunkReader(allowedBy) };
  const found = [...reading.always];
  reading.chunks.each(text, (held) => {
    for (const { place, bits } of held) found[place] = (found[place] ?? 0) | bits;
  });
  return found;
}

function bitsOf(allows: (needed: readonly string[] | null) => boolean): number[] {
  const bits = new Array<number>(Math.ceil(needs.length / 32)).fill(0);
  needs.forEach((needed, place) => {
    if (allows(needed)) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  });
  return bits;
}

const PIECE = /[a-z]+|[0-9]|[^a-z0-9 ]/gsu;

/** The patterns that the words, digits and marks of a chunk allow. */
function allowedBy(chunk: string): readonly Allowed[] {
  const pieces = new Set(chunk.toLowerCase().match(PIECE) ?? []);
  const bits = bitsOf((needed) => {
    if (needed === null) return false;
    for (const piece of pieces) {
      const what = piece >= '0' && piece <= '9' ? DIGIT : piece;
      if (needed.some((letters) => what.includes(letters))) return true;
    }
    return false;
  });
  return bits.flatMap((found, place) => (found === 0 ? [] : [{ place, bits: found }]));
}
