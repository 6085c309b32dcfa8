/**
 * A stretch of text between two spaces, with what each reader found in it: the same stretch always holds the same, so
 * words that come again are read once, and a text is cut up once for all who read it.
 */
interface Chunk {
  readonly text: string;
  /** By the number of the reader. */
  readonly held: (readonly unknown[] | undefined)[];
}

interface CutText {
  readonly chunks: readonly Chunk[];
  readonly starts: readonly number[];
}

// Chunks come again and again; the bounds keep a long-lived process from growing with every new spelling.
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 40;
/** Remembered chunks, each at the place that its letters say or one of the next few. A power of two. */
const table = new Array<Chunk | undefined>(1 << 17).fill(undefined);
/** Letters chosen to meet at one place must not make a search long: what finds no place near is not remembered. */
const FARTHEST = 8;
let remembered = 0;

/** The chunk that stands from `from` to `to`, found without cutting it out of the text. */
function chunkAt(text: string, from: number, to: number): Chunk {
  const length = to - from;
  if (length > LONGEST_REMEMBERED) return { text: text.slice(from, to), held: [] };
  let home = 0;
  for (let at = from; at < to; at += 1) home = (Math.imul(home, 31) + text.charCodeAt(at)) | 0;
  home ^= home >>> 15;
  for (let step = 0; step < FARTHEST; step += 1) {
    const place = (home + step) & (table.length - 1);
    const known = table[place];
    if (known === undefined) {
      const chunk: Chunk = { text: text.slice(from, to), held: [] };
      if (remembered < REMEMBERED) {
        remembered += 1;
        table[place] = chunk;
      }
      return chunk;
    }
    if (known.text.length === length && text.startsWith(known.text, from)) return known;
  }
  return { text: text.slice(from, to), held: [] };
}

/** Texts cut up of late: enough for the statements of a long answer, which pass after pass comes back to. */
const TEXTS_AT_HAND = 400;
const LONGEST_AT_HAND = 2000;
const atHand = new Map<string, CutText>();

function cut(text: string): CutText {
  const known = atHand.get(text);
  if (known !== undefined) return known;
  const found: Chunk[] = [];
  const starts: number[] = [];
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf(' ', from);
    while (to >= 0 && goesOn(text, to)) to = text.indexOf(' ', to + 1);
    if (to < 0) to = text.length;
    if (to > from) {
      found.push(chunkAt(text, from, to));
      starts.push(from);
    }
    from = to + 1;
  }
  const cutText = { chunks: found, starts };
  if (text.length > LONGEST_AT_HAND) return cutText;
  if (atHand.size >= TEXTS_AT_HAND) atHand.clear();
  atHand.set(text, cutText);
  return cutText;
}

/** An amount may hold spaces: "£ 5", "£5 million", "12 per cent". Everything else ends at a space. */
function goesOn(text: string, space: number): boolean {
  const before = text.charCodeAt(space - 1);
  const after = text.charAt(space + 1);
  if ((before >= 48 && before <= 57) || before === COMMA) return '%mbkp'.includes(after);
  if (before === LETTER_R) return after === 'c' && text.startsWith(' per', space - 4);
  return (before === POUND || before === DOLLAR || before === EURO) && after >= '0' && after <= '9';
}

const [COMMA, LETTER_R, POUND, DOLLAR, EURO] = [44, 114, 163, 36, 8364];

let readers = 0;

/** Reads texts chunk by chunk, for readings in which nothing but an amount goes over a space. */
export class ChunkReader<T> {
  readonly #place = readers++;
  readonly #read: (chunk: string) => readonly T[];

  constructor(read: (chunk: string) => readonly T[]) {
    this.#read = read;
  }

  /** Gives what each chunk holds and where it begins, in the order of the text. */
  each(text: string, take: (held: readonly T[], at: number) => void): void {
    const { chunks: found, starts } = cut(text);
    for (let i = 0; i < found.length; i += 1) {
      const chunk = found[i];
      if (chunk === undefined) continue;
      const held = (chunk.held[this.#place] ??= this.#read(chunk.text)) as readonly T[];
      if (held.length > 0) take(held, starts[i] ?? 0);
    }
  }

  /** All that a text holds. */
  all(text: string): T[] {
    const found: T[] = [];
    for (const chunk of cut(text).chunks) {
      const held = (chunk.held[this.#place] ??= this.#read(chunk.text)) as readonly T[];
      for (const one of held) found.push(one);
    }
    return found;
  }
}
