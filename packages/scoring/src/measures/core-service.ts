import { ByStem } from './stem-numbers.ts';
import { subjectWords, type SubjectWord } from './subject-words.ts';

/** How much of a statement repeats what the contract buys anyway. */
export interface CoreOverlap {
  /** Share of the content words that the core service also has, 0 to 1. */
  readonly words: number;
  /** Pairs of neighbouring content words that stand in the core service as well. */
  readonly pairs: number;
}

/** Words of the core service, alone and in pairs. */
interface CoreWords {
  readonly empty: boolean;
  readonly words: ByStem<{ readonly stands: boolean }>;
  readonly pairs: ReadonlySet<string>;
}

const STANDS = { stands: true };
const IS_ABSENT = { stands: false };
const cores = new Map<string, CoreWords>();

function coreWords(coreService: string): CoreWords {
  const known = cores.get(coreService);
  if (known !== undefined) return known;
  const stems = subjectWords(coreService).flatMap(({ stem, common, figure }) => (common || figure ? [] : [stem]));
  const words = new Set(stems);
  const core: CoreWords = {
    empty: stems.length === 0,
    words: new ByStem((stem) => (words.has(stem) ? STANDS : IS_ABSENT)),
    pairs: new Set(stems.slice(1).map((stem, place) => `${stems[place] ?? ''} ${stem}`)),
  };
  if (cores.size < 100) cores.set(coreService, core);
  return core;
}

/** Compares a statement with the tender's description of the core service; nothing overlaps where there is none. */
export function coreOverlap(statement: readonly SubjectWord[], coreService: string): CoreOverlap {
  const core = coreWords(coreService);
  if (core.empty) return { words: 0, pairs: 0 };
  let content = 0;
  let words = 0;
  let pairs = 0;
  let before: string | null = null;
  for (const word of statement) {
    if (word.common || word.figure) continue;
    content += 1;
    const { stands } = core.words.of(word);
    if (stands) words += 1;
    // A pair can stand in the core service only where both of its words do.
    if (stands && before !== null && core.pairs.has(`${before} ${word.stem}`)) pairs += 1;
    before = stands ? word.stem : null;
  }
  return { words: words / Math.max(SHORTEST, content), pairs };
}

/** A statement of fewer words is compared as if it had so many. */
const SHORTEST = 4;
