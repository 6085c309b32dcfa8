import { SOFT_AFTER_BE, SOFT_VERBS } from './function-words.ts';
import { VERB_FORM } from './verbs.ts';
import { TRAIT } from './word-traits.ts';
import type { Word } from './words.ts';

/** How the verb of the main clause is put. */
export type Mood =
  | 'will'
  | 'will-soft'
  | 'will-perfect'
  | 'to-be'
  | 'would'
  | 'may'
  | 'can'
  | 'must'
  | 'is'
  | 'is-passive'
  | 'is-doing'
  | 'was'
  | 'has'
  | 'has-done'
  | 'had'
  | 'does-not'
  | 'did'
  | 'present'
  | 'past'
  | 'base'
  | 'doing'
  | 'participle'
  | 'none';

/** The main clause of a statement: subordinate clauses ("policies that will ...") do not decide what it says. */
export interface MainClause {
  readonly mood: Mood;
  /** Index of the finite verb among the words, -1 where there is none. */
  readonly verb: number;
  /** The word that carries the meaning ("train" in "will train"), -1 where there is none. */
  readonly lexical: number;
  readonly negated: boolean;
  /** Words [from, to) of the label that opens the statement ("Evidence:"), empty when from = to. */
  readonly label: readonly [number, number];
  /** Words [from, to) before the finite verb, without the label and without an opening adverbial ("By May 2027,"). */
  readonly subject: readonly [number, number];
  /** Moods of later clauses joined on the same level ("..., and we will ..."). */
  readonly later: readonly Mood[];
}

/** Whether the word is one of those: bits of TRAIT or VERB_FORM. */
const is = (word: Word | undefined, traits: number): boolean => word !== undefined && (word.traits & traits) !== 0;

const isMark = (word: Word | undefined, marks: string): boolean =>
  word !== undefined && word.kind === 'punctuation' && marks.includes(word.lower);

/** Where the statement proper begins: after "7.13", "(a)", "-" and a label such as "Evidence:". */
function openingOf(words: readonly Word[]): { start: number; label: readonly [number, number] } {
  let start = 0;
  const skipMarks = (): void => {
    while (start < words.length && words[start]?.kind === 'punctuation' && !isMark(words[start], '(')) start += 1;
  };
  skipMarks();
  if (isMark(words[start], '(') && isMark(words[start + 2], ')')) start += 3;
  if (/^\d+(?:\.\d+)+$/.test(words[start]?.lower ?? '')) start += 1;
  skipMarks();
  for (let index = start + 1; index < Math.min(words.length, start + 11); index += 1) {
    if (isMark(words[index], ':')) return { start: index + 1, label: [start, index] };
    if (isMark(words[index], ';|')) break;
  }
  return { start, label: [start, start] };
}

function nextIndex(words: readonly Word[], from: number): number {
  let index = from;
  while (index < words.length && is(words[index], TRAIT.adverb)) index += 1;
  return index;
}

const LONGEST_INSERTION = 14;

/** Past an insertion between two commas: "have, in the year to June, given", "shall, if asked, show". */
function afterInsertion(words: readonly Word[], from: number): number {
  if (!isMark(words[from], ',')) return from;
  for (let index = from + 1; index < Math.min(words.length, from + LONGEST_INSERTION); index += 1) {
    if (isMark(words[index], ';:.|(')) break;
    if (isMark(words[index], ',')) return nextIndex(words, index + 1);
  }
  return from;
}

interface Reading {
  readonly mood: Mood;
  readonly lexical: number;
  readonly negated: boolean;
}

function readModal(words: readonly Word[], at: number): Reading {
  const lower = words[at]?.lower ?? '';
  const negated = words[at + 1]?.lower === 'not' || words[at + 1]?.lower === 'never' || words[at + 1]?.lower === 'no';
  const next = afterInsertion(words, nextIndex(words, at + 1));
  const verb = words[next]?.lower ?? '';
  if (lower === 'will' || lower === 'shall') {
    if (verb === 'have') {
      const after = nextIndex(words, next + 1);
      const done = is(words[after], VERB_FORM.participle) || words[after]?.lower === 'been';
      return { mood: done ? 'will-perfect' : 'will', lexical: done ? after : next, negated };
    }
    if (verb === 'be') {
      const after = nextIndex(words, next + 1);
      return { mood: SOFT_AFTER_BE.has(words[after]?.lower ?? '') ? 'will-soft' : 'will', lexical: after, negated };
    }
    return { mood: SOFT_VERBS.has(verb) ? 'will-soft' : 'will', lexical: next, negated };
  }
  if (lower === 'would' || lower === 'could') return { mood: 'would', lexical: next, negated };
  if (lower === 'may' || lower === 'might') return { mood: 'may', lexical: next, negated };
  if (lower === 'can') return { mood: 'can', lexical: next, negated };
  return { mood: 'must', lexical: next, negated };
}

function readAuxiliary(words: readonly Word[], at: number): Reading | null {
  if (!is(words[at], TRAIT.auxiliary)) return null;
  const lower = words[at]?.lower ?? '';
  const negated = words[at + 1]?.lower === 'not' || words[at + 1]?.lower === 'never' || words[at + 1]?.lower === 'no';
  const next = nextIndex(words, at + 1);
  if (is(words[at], TRAIT.bePresent)) {
    if (words[next]?.lower === 'to' && is(words[next + 1], VERB_FORM.base)) {
      return { mood: 'to-be', lexical: next + 1, negated };
    }
    if (words[next]?.lower === 'going' && words[next + 1]?.lower === 'to')
      return { mood: 'to-be', lexical: next + 2, negated };
    if (is(words[next], VERB_FORM.ing)) return { mood: 'is-doing', lexical: next, negated };
    if (is(words[next], VERB_FORM.participle)) return { mood: 'is-passive', lexical: next, negated };
    return { mood: 'is', lexical: next, negated };
  }
  if (is(words[at], TRAIT.bePast)) return { mood: 'was', lexical: next, negated };
  if (is(words[at], TRAIT.havePresent)) {
    const meant = afterInsertion(words, next);
    const done =
      is(words[meant], VERB_FORM.participle) || words[meant]?.lower === 'been' || words[meant]?.lower === 'had';
    return { mood: done ? 'has-done' : 'has', lexical: done ? meant : next, negated };
  }
  if (lower === 'had') return { mood: 'had', lexical: next, negated };
  if (lower === 'do' || lower === 'does') return negated ? { mood: 'does-not', lexical: next, negated } : null;
  if (lower === 'did') return { mood: 'did', lexical: next, negated };
  return null;
}

function isNounLike(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.kind !== 'word') return isMark(word, ')');
  return !is(word, TRAIT.determiner | TRAIT.preposition | TRAIT.modal | TRAIT.adverb);
}

function opensObject(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.kind === 'number' || word.kind === 'money' || word.kind === 'percent') return true;
  return is(word, TRAIT.determiner | TRAIT.preposition | TRAIT.adverb) || word.lower === 'them' || word.lower === 'us';
}

const ANY_VERB = VERB_FORM.base | VERB_FORM.third | VERB_FORM.past | VERB_FORM.participle | VERB_FORM.ing;

function readPlainVerb(words: readonly Word[], at: number, opening: number): Reading | null {
  const word = words[at];
  if (word === undefined) return null;
  if (!is(word, ANY_VERB)) return null;
  // "In the year ended 31 March".
  if (word.lower === 'ended' && is(words[at - 1], TRAIT.timeUnit)) return null;
  const forms = word.traits;
  let back = at - 1;
  while (back >= opening && is(words[back], TRAIT.adverb) && words[back]?.lower !== 'all') back -= 1;
  const before = back >= opening ? words[back] : undefined;
  const pronoun = before !== undefined && is(before, TRAIT.subjectPronoun);
  const next = words[at + 1];
  if (pronoun || (before !== undefined && is(before, TRAIT.subordinator))) {
    if ((forms & (VERB_FORM.base | VERB_FORM.third)) !== 0 && (forms & VERB_FORM.past) === 0)
      return { mood: 'present', lexical: at, negated: false };
    if ((forms & VERB_FORM.past) !== 0) return { mood: 'past', lexical: at, negated: false };
    return null;
  }
  if (!isNounLike(before) || before === undefined) return null;
  if ((forms & VERB_FORM.third) !== 0 && !before.lower.endsWith('s')) {
    if (opensObject(next) || (at - opening >= 2 && is(words[opening], TRAIT.determiner))) {
      return { mood: 'present', lexical: at, negated: false };
    }
    return null;
  }
  if ((forms & VERB_FORM.past) !== 0) {
    const finite = next !== undefined && next.lower !== 'by' && next.lower !== 'for' && opensObject(next);
    return finite ? { mood: 'past', lexical: at, negated: false } : null;
  }
  if ((forms & VERB_FORM.base) !== 0 && before.lower.endsWith('s') && opensObject(next) && !isMark(before, ')')) {
    return { mood: 'present', lexical: at, negated: false };
  }
  return null;
}

function isSubordinator(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'should') return at === 0;
  if (lower === 'that' || lower === 'what') {
    // "that is 24 places" opens a clause of its own.
    return at > 0 && !(isMark(words[at - 1], ',;') && is(words[at + 1], TRAIT.bePresent | TRAIT.modal));
  }
  return is(words[at], TRAIT.subordinator);
}

function subjectOf(words: readonly Word[], start: number, verb: number): readonly [number, number] {
  let from = start;
  for (let index = verb - 1; index > start; index -= 1) {
    if (isMark(words[index], ',;:')) {
      from = index + 1;
      break;
    }
  }
  return verb > from ? [from, verb] : [start, Math.max(start, verb)];
}

function verblessMood(words: readonly Word[], start: number): { mood: Mood; lexical: number } {
  const first = words[start];
  if (first === undefined) return { mood: 'none', lexical: -1 };
  const at = nextIndex(words, start);
  const forms = words[at]?.traits ?? 0;
  if ((forms & VERB_FORM.base) !== 0) return { mood: 'base', lexical: at };
  if ((forms & VERB_FORM.ing) !== 0) return { mood: 'doing', lexical: at };
  if ((forms & VERB_FORM.past) !== 0) return { mood: 'past', lexical: at };
  if ((forms & VERB_FORM.participle) !== 0) return { mood: 'participle', lexical: at };
  for (let index = start + 1; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || isMark(word, ',;(.')) break;
    if (is(word, VERB_FORM.participle) && isNounLike(words[index - 1])) return { mood: 'participle', lexical: index };
  }
  return { mood: 'none', lexical: -1 };
}

/** "Will Hope", "May Lane": a name where the sentence goes on to a verb of its own. */
function isForename(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word?.capitalised === true &&
    is(word, TRAIT.modal) &&
    words[at + 1]?.capitalised === true &&
    is(words[at + 2], TRAIT.modal)
  );
}

/** Finds the main clause by one pass over the words. */
export function mainClauseOf(words: readonly Word[]): MainClause {
  const { start, label } = openingOf(words);
  let pending = false;
  let main: (Reading & { verb: number }) | null = null;
  const later: Mood[] = [];
  for (let index = start; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) break;
    if (isMark(word, '(')) {
      while (index < words.length && !isMark(words[index], ')')) index += 1;
      continue;
    }
    if (word.kind !== 'word') {
      if (isMark(word, ',;')) pending = false;
      continue;
    }
    if (isSubordinator(words, index)) {
      pending = true;
      continue;
    }
    if (isForename(words, index)) continue;
    const reading = is(word, TRAIT.modal)
      ? readModal(words, index)
      : (readAuxiliary(words, index) ?? readPlainVerb(words, index, start));
    if (reading === null) continue;
    const before = words[index - 1]?.lower ?? '';
    if (pending) {
      pending = false;
    } else if (main === null) {
      main = { ...reading, verb: index };
    } else if (before !== 'to' && later.length < 3) {
      later.push(reading.mood);
    }
    index = Math.max(index, Math.min(reading.lexical, words.length - 1));
  }
  if (main !== null) {
    return { ...main, label, subject: subjectOf(words, start, main.verb), later };
  }
  const { mood, lexical } = verblessMood(words, start);
  return { mood, verb: -1, lexical, negated: false, label, subject: [start, start], later };
}
