/**
 * Stems as numbers, so that what is known of a stem is found in an array without reading its letters. A number stays the
 * same while the process lives. The table is bounded, so that a long-lived process does not grow with every new
 * spelling: a stem that finds it full is UNNUMBERED, and what is known of it is worked out each time.
 */
const numbers = new Map<string, number>();
const MOST_NUMBERS = 50_000;
const UNNUMBERED = -1;

export function numberOfStem(stem: string): number {
  const known = numbers.get(stem);
  if (known !== undefined) return known;
  if (numbers.size >= MOST_NUMBERS) return UNNUMBERED;
  const fresh = numbers.size;
  numbers.set(stem, fresh);
  return fresh;
}

interface Numbered {
  readonly stem: string;
  readonly id: number;
}

/** What somebody knows of stems, worked out once for each. */
export class ByStem<T extends object> {
  readonly #known: (T | undefined)[] = [];
  readonly #read: (stem: string) => T;

  constructor(read: (stem: string) => T) {
    this.#read = read;
  }

  of({ stem, id }: Numbered): T {
    if (id === UNNUMBERED) return this.#read(stem);
    const known = this.#known[id];
    if (known !== undefined) return known;
    // Without holes the array stays an array; a far place in a short one would make a slow table of it.
    while (this.#known.length <= id) this.#known.push(undefined);
    return (this.#known[id] = this.#read(stem));
  }
}

/** Tells which stems come for the first time in a text. One text is read after the other. */
export class FirstSights {
  #text = 0;
  /** For each numbered stem the last text in which it stood. */
  readonly #seenIn: number[] = [];
  readonly #unnumbered = new Set<string>();

  beginText(): void {
    this.#text += 1;
    if (this.#unnumbered.size > 0) this.#unnumbered.clear();
  }

  isFirst({ stem, id }: Numbered): boolean {
    if (id === UNNUMBERED) {
      const before = this.#unnumbered.size;
      return this.#unnumbered.add(stem).size > before;
    }
    while (this.#seenIn.length <= id) this.#seenIn.push(0);
    if (this.#seenIn[id] === this.#text) return false;
    this.#seenIn[id] = this.#text;
    return true;
  }
}
