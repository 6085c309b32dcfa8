/**
 * The first four letters of each word of a text, each as one number, and the marks `,` and `(`, in order and with repeats. Nearly every search for
 * particular words can be spared where none of their openings stands in the text.
 */
export type Openings = readonly number[];

const LENGTH = 4;
const LETTERS = 27;
const [A, Z, SPACE, COMMA, BRACKET] = [97, 122, 32, 44, 40];

/** Reads the openings of a text. Only a to z count as letters; capitals are read as small letters. */
export function openingsOf(text: string): Openings {
  const lower = text.toLowerCase();
  const openings: number[] = [];
  let opening = 0;
  let length = 0;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : SPACE;
    if (code >= A && code <= Z) {
      if (length < LENGTH) opening = opening * LETTERS + code - A + 1;
      length += 1;
      continue;
    }
    if (length > 0) {
      openings.push(opening);
      opening = 0;
      length = 0;
    }
    if (code === COMMA || code === BRACKET) openings.push(-code);
  }
  return openings;
}

/** Tells whether one of several openings stands in a text. */
export class AnyOpening {
  readonly #wanted: ReadonlySet<number>;

  /** `openings` are parted by spaces: the first four letters of a longer word, or a shorter word as a whole. */
  constructor(openings: string) {
    this.#wanted = new Set(openings.split(' ').flatMap((one) => openingsOf(one)));
  }

  standsIn(openings: Openings): boolean {
    for (const opening of openings) if (this.#wanted.has(opening)) return true;
    return false;
  }
}
