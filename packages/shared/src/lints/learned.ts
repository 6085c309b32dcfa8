import type { Sign, Word } from './signs.ts';
import type { WarningCode } from './warning.ts';

/** What was learned of one warning. */
export interface Weights {
  /** What every reason begins with. */
  readonly bias: number;
  /** Above this sum a warning is due where no list of words finds a reason for it. */
  readonly alone: number;
  /** The same where a list does. */
  readonly confirmed: number;
  /** What one step of a weight is worth. */
  readonly step: number;
  /** One character for each drawer; a sign has the weight of the drawer that its name falls into. */
  readonly drawers: string;
}

/** Warnings that were learned from labelled reasons. */
export type Learned = Exclude<WarningCode, 'thin'>;

/** What the signs of a reason say together. */
export interface Judgement {
  readonly sum: number;
  /** Whether a warning is due; `found`: whether a list of words finds a reason for it. */
  readonly isDue: (found: boolean) => boolean;
  /** What each sign adds to the sum, in the order of the signs. */
  readonly shares: readonly number[];
}

const MIDDLE = 80;
const BACKSLASH = 92;
const INSTEAD_OF_BACKSLASH = 126;
/** Weights lie between minus and plus so many steps; each is written as one printable character. */
export const MOST_STEPS = 10;

/** A weight in whole steps as a character that stands for itself in JSON. */
export function writtenStep(step: number): string {
  const code = MIDDLE + step;
  return String.fromCharCode(code === BACKSLASH ? INSTEAD_OF_BACKSLASH : code);
}

function readStep(code: number): number {
  return (code === INSTEAD_OF_BACKSLASH ? BACKSLASH : code) - MIDDLE;
}

/** The drawer that a sign's name falls into, of so many (FNV-1a, its bits mixed once more). */
export function drawerOf(name: string, drawers: number): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) % drawers;
}

/** What the weights of a warning say of a reason with these signs. */
export function judged(signs: readonly Sign[], code: Learned, weights: Weights = LEARNED[code]): Judgement {
  const { bias, alone, confirmed, step, drawers } = weights;
  const opened = new Set<number>();
  const shares = signs.map(({ name }) => {
    const drawer = drawerOf(name, drawers.length);
    if (opened.has(drawer)) return 0;
    opened.add(drawer);
    return readStep(drawers.charCodeAt(drawer)) * step;
  });
  const sum = shares.reduce((total, share) => total + share, bias);
  return { sum, isDue: (found) => sum > (found ? confirmed : alone), shares };
}

// By themselves, so that a browser keeps the rules where only the weights were learned anew, and the other way round.
const { default: file } = await import('./learned.weights.json', { with: { type: 'json' } });
const LEARNED: Readonly<Record<Learned, Weights>> = file;

/** The words in a row that say most for a warning, one at least. Null where no word says anything for it. */
export function tellingWords(
  words: readonly Word[],
  signs: readonly Sign[],
  { shares }: Judgement,
): { readonly start: number; readonly end: number } | null {
  const weight = words.map(() => 0);
  signs.forEach((sign, at) => {
    for (const word of sign.words) weight[word] = (weight[word] ?? 0) + (shares[at] ?? 0) / sign.words.length;
  });
  let best = { sum: 0, from: -1, to: -1 };
  let run = { sum: 0, from: 0 };
  weight.forEach((own, at) => {
    if (run.sum <= 0 || words[at]?.opens === true) run = { sum: 0, from: at };
    run.sum += own;
    if (run.sum > best.sum) best = { sum: run.sum, from: run.from, to: at };
  });
  const [first, last] = [words[best.from], words[best.to]];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
