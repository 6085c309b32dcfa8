import type { Slice } from '@evenhand/shared/domain';

/** A stretch of a statement that says one thing; `main` is what the writer asserts. */
export interface Clause extends Slice {
  readonly kind: 'main' | 'subordinate' | 'aside';
  /** The word that opens it ("which", "if", "and"), in lower case; null where none does. */
  readonly marker: string | null;
}

interface Word extends Slice {
  readonly lower: string;
}

interface Opening {
  readonly kind: Clause['kind'];
  readonly marker: string | null;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'%.,-]*[\p{L}\p{N}%]|[\p{L}\p{N}]|[^\s\p{L}\p{N}]/gu;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const FINITE = set(
  'will shall would should can could may might must is are was were am be been has have had do does did ' +
    "won't can't don't doesn't didn't isn't aren't wasn't weren't cannot",
);
const CONTRACTED = /(?:'ll|'re|'ve|'d|'m)$/;
const SUBJECT = set(
  'we i you he she it they there this these everyone everybody anyone anybody nobody someone who each all both',
);
const SUBJECT_STARTS = set('our the their its his her each every all any no a an some staff people');
/** Open a subordinate clause wherever they stand. */
const ALWAYS_SUBORDINATE = set(
  'because if unless although though while whilst whereas whereby which who whose whom where when whenever wherever whether',
);
/** Also prepositions: they open a clause only before a subject. */
const BEFORE_SUBJECT = set('before after until till since once as so provided providing');
const RELATIVE = set('which who that whom whose');
/** Words after which a relative clause without punctuation is no longer looked for. */
const LONGEST_RELATIVE = 60;
const COORDINATORS = set('and but or so yet nor then');

/**
 * Splits a statement's normalised text into main clauses, subordinate clauses and asides in brackets or between
 * dashes. The clauses are exact slices in order and together hold every word.
 */
export function clauses(text: string): Clause[] {
  const words = wordsOf(text);
  const openings = new Map<number, Opening>([[0, { kind: 'main', marker: null }]]);
  let open: Opening = { kind: 'main', marker: null };
  let outer: Opening = open;
  let mainHasVerb = false;
  const enter = (at: number, opening: Opening): void => {
    openings.set(at, opening);
    open = opening;
    if (opening.kind === 'main' && opening.marker !== 'resumed') mainHasVerb = false;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]?.lower ?? '';
    const marker = subordinatorAt(words, at);
    if (word === '(' || (word === '-' && isPairedDash(words, at))) {
      outer = open.kind === 'aside' ? outer : open;
      if (word === '-' && open.kind === 'aside') enter(at, { kind: outer.kind, marker: 'resumed' });
      else enter(at, { kind: 'aside', marker: null });
    } else if (word === ')' && open.kind === 'aside') {
      enter(at + 1, { kind: outer.kind, marker: 'resumed' });
    } else if (open.kind === 'aside') {
      continue;
    } else if (word === ';' || word === ':') {
      enter(at + 1, { kind: 'main', marker: null });
    } else if (marker !== null) {
      enter(at, { kind: 'subordinate', marker });
    } else if (startsMain(words, at, open)) {
      enter(at, { kind: 'main', marker: COORDINATORS.has(word) ? word : null });
      if (COORDINATORS.has(word)) continue;
    } else if (open.kind === 'subordinate' && !mainHasVerb && isFinite(word) && !isOwnVerb(words, at, openings)) {
      enter(at, { kind: 'main', marker: 'resumed' });
    }
    if (open.kind === 'main' && isFinite(word)) mainHasVerb = true;
  }
  return sliced(text, words, openings);
}

/** The text with subordinate clauses and asides blanked out: same length, so offsets in it still hold. */
export function mainClauseOf(text: string): string {
  let main = '';
  for (const clause of clauses(text)) {
    main += ' '.repeat(clause.start - main.length);
    main += clause.kind === 'main' ? text.slice(clause.start, clause.end) : ' '.repeat(clause.end - clause.start);
  }
  return main.padEnd(text.length);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    lower: word.toLowerCase(),
  }));
}

function isFinite(word: string): boolean {
  return FINITE.has(word) || CONTRACTED.test(word);
}

function subordinatorAt(words: readonly Word[], at: number): string | null {
  const word = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (ALWAYS_SUBORDINATE.has(word)) return next === 'possible' || next === 'not' ? null : word;
  if (word === 'should' && at === 0) return word;
  if (word === 'so') return next === 'that' ? 'so that' : null;
  if (word === 'that') return opensThatClause(words[at - 1]?.lower ?? '', next) ? word : null;
  if (!BEFORE_SUBJECT.has(word)) return null;
  if (word === 'provided' || word === 'providing') return next === 'that' ? word : null;
  return (SUBJECT.has(next) && next !== 'all' && next !== 'each' && next !== 'this') || CONTRACTED.test(next)
    ? word
    : null;
}

function opensThatClause(before: string, next: string): boolean {
  if (before === '' || before === 'in' || before === 'on' || before === 'for' || before === 'so') return false;
  return isFinite(next) || SUBJECT.has(next) || SUBJECT_STARTS.has(next) || /(?:s|ed)$/.test(next);
}

/** A new main clause: "and we will", ", we will", "but have"; after an opening subordinate clause also ", the firm will". */
function startsMain(words: readonly Word[], at: number, open: Opening): boolean {
  const word = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (COORDINATORS.has(word)) {
    if (isFinite(next) && open.kind === 'main') return true;
    return (SUBJECT.has(next) || CONTRACTED.test(next) || SUBJECT_STARTS.has(next)) && hasVerbSoon(words, at + 1);
  }
  if (before !== ',') return false;
  if (SUBJECT.has(word) || CONTRACTED.test(word)) return hasVerbSoon(words, at);
  if (open.kind === 'main') return false;
  return isFinite(word) || hasVerbSoon(words, at);
}

function hasVerbSoon(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 9); at += 1) {
    const word = words[at]?.lower ?? '';
    if (isFinite(word)) return true;
    if (at > from && (word === ',' || word === ';' || word === '(' || ALWAYS_SUBORDINATE.has(word))) return false;
    if (at === from + 1 && SUBJECT.has(words[from]?.lower ?? '') && /^\p{L}{2,}$/u.test(word)) return true;
  }
  return false;
}

/** Whether a finite verb inside a relative clause belongs to it ("who will deliver") and not to what it describes. */
function isOwnVerb(words: readonly Word[], at: number, openings: ReadonlyMap<number, Opening>): boolean {
  let from = at;
  while (from > 0 && at - from < LONGEST_RELATIVE && !openings.has(from)) from -= 1;
  if (!RELATIVE.has(openings.get(from)?.marker ?? '') || openings.get(from)?.kind !== 'subordinate') return true;
  const between = words.slice(from + 1, at).map(({ lower }) => lower);
  if (between.some((word) => isFinite(word))) return isFinite(between.at(-1) ?? '');
  return between.length === 0 || (between.length === 1 && SUBJECT.has(between[0] ?? ''));
}

function isPairedDash(words: readonly Word[], at: number): boolean {
  const free = (index: number): boolean => {
    const word = words[index];
    return word?.lower === '-' && words[index - 1]?.end !== word.start && words[index + 1]?.start !== word.end;
  };
  if (!free(at)) return false;
  return words.some((_, index) => index !== at && free(index));
}

function sliced(text: string, words: readonly Word[], openings: ReadonlyMap<number, Opening>): Clause[] {
  const found: Clause[] = [];
  const starts = [...openings.keys()].filter((at) => at < words.length).sort((a, b) => a - b);
  starts.forEach((first, index) => {
    const next = starts[index + 1];
    const start = words[first]?.start ?? 0;
    const limit = next === undefined ? text.length : (words[next]?.start ?? text.length);
    const end = start + text.slice(start, limit).trimEnd().length;
    const { kind, marker } = openings.get(first) ?? { kind: 'main', marker: null };
    found.push({ start, end, kind, marker: marker === 'resumed' ? null : marker });
  });
  return found;
}
