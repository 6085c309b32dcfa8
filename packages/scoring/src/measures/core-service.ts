import { subjectWords, type SubjectWords } from './subject-words.ts';

/** How much of a statement repeats what the contract buys anyway. */
export interface CoreOverlap {
  /** Share of the content words that the core service also has, 0 to 1. */
  readonly words: number;
  /** Pairs of neighbouring content words that stand in the core service as well. */
  readonly pairs: number;
}

const NO_WORD = /^[\d£%]/;
const cores = new Map<string, ReadonlySet<string>>();

/** Words of the core service, alone and in pairs. */
function coreWords(coreService: string): ReadonlySet<string> {
  const known = cores.get(coreService);
  if (known !== undefined) return known;
  const content = contentStems(subjectWords(coreService));
  const words = new Set([...content, ...pairsOf(content)]);
  if (cores.size < 100) cores.set(coreService, words);
  return words;
}

function contentStems(words: SubjectWords): readonly string[] {
  return words.stems.filter((stem, place) => words.common[place] !== true && !NO_WORD.test(stem));
}

function pairsOf(stems: readonly string[]): readonly string[] {
  return stems.slice(1).map((stem, place) => `${stems[place] ?? ''} ${stem}`);
}

/** Compares a statement with the tender's description of the core service; nothing overlaps where there is none. */
export function coreOverlap(statement: SubjectWords, coreService: string): CoreOverlap {
  const core = coreWords(coreService);
  if (core.size === 0) return { words: 0, pairs: 0 };
  let content = 0;
  let words = 0;
  let pairs = 0;
  let before: string | null = null;
  for (let place = 0; place < statement.stems.length; place += 1) {
    const stem = statement.stems[place] ?? '';
    if (statement.common[place] === true || NO_WORD.test(stem)) continue;
    content += 1;
    const stands = core.has(stem);
    if (stands) words += 1;
    // A pair can stand in the core service only where both of its words do.
    if (stands && before !== null && core.has(`${before} ${stem}`)) pairs += 1;
    before = stands ? stem : null;
  }
  return { words: words / Math.max(SHORTEST, content), pairs };
}

/** A statement of fewer words is compared as if it had so many. */
const SHORTEST = 4;
