import { stemOf } from './stem.ts';
import { ByStem } from './stem-numbers.ts';
import { subjectWords, type SubjectWord } from './subject-words.ts';

/** A phrase found in a text: which entry of the book, and the place of its first word. */
export interface PhraseHit {
  readonly entry: number;
  readonly at: number;
}

interface Phrase {
  /** Ids of the slots that must follow each other. */
  readonly slots: readonly number[];
  /** Entries of the book in which the phrase stands. */
  readonly entries: Entry[];
  /** The last text in which it stood. */
  metIn: number;
}

/** An entry of the book with what the text in hand holds of it: one stretch of memory for all that a meeting touches. */
interface Entry {
  readonly number: number;
  /** How many phrases make it up. */
  readonly needs: number;
  /** The last text in which one of them stood, how many stood there so far, and where the first of them did. */
  metIn: number;
  met: number;
  at: number;
}

/**
 * Finds many anchors at once. An anchor is written as in a framework pack: words next to each other in any inflection,
 * "|" between words of which any will do, "*" after the beginning of a word, "&" between phrases that must all be there.
 */
export interface PhraseBook {
  readonly find: (words: readonly SubjectWord[]) => readonly PhraseHit[];
}

/** Compiles anchors into a book; entry n is the n-th anchor given. */
export function phraseBook(anchors: readonly string[]): PhraseBook {
  const slots = new SlotTable();
  const phrases: Phrase[] = [];
  const byKey = new Map<string, Phrase>();
  anchors.forEach((anchor, number) => {
    const own = new Set(anchor.split('&').flatMap((part) => phraseOf(part.trim(), slots, phrases, byKey) ?? []));
    const entry = { number, needs: own.size, metIn: 0, met: 0, at: 0 };
    for (const phrase of own) phrase.entries.push(entry);
  });
  const finder = new PhraseFinder(slots, phrases);
  return { find: (words) => finder.find(words) };
}

function phraseOf(text: string, slots: SlotTable, phrases: Phrase[], byKey: Map<string, Phrase>): Phrase | null {
  if (text === '') return null;
  const ids = slotsOf(text).map((alternatives) => slots.idOf(alternatives));
  const key = ids.join(' ');
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const phrase: Phrase = { slots: ids, entries: [], metIn: 0 };
  phrases.push(phrase);
  byKey.set(key, phrase);
  return phrase;
}

/** The slots of a phrase as written; "5k" and "T-level" are two words in a text and so take two slots. */
function slotsOf(phrase: string): readonly string[] {
  return phrase
    .split(/\s+/)
    .flatMap((slot) =>
      /[|*]/.test(slot) || subjectWords(slot).length === 1 ? [slot] : (slot.match(WRITTEN_WORD) ?? []),
    );
}

const WRITTEN_WORD = /\p{L}+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*|[£%]/gu;

/**
 * What in an anchor no text can ever fill: a word of several to choose from that is none or more than one in a text ("£10",
 * "b2b"), or a "*" that does not end its word. Empty where all of it can be found.
 */
export function unfindableWords(anchor: string): readonly string[] {
  return anchor
    .split(/[\s&]+/)
    .flatMap((slot) => (/[|*]/.test(slot) ? slot.split('|') : []))
    .filter((word) => !/^[^*]+\*?$/.test(word) || subjectWords(word).length !== 1);
}

/** What a word can do in a book. */
interface WordRole {
  /** The slots it fills. */
  readonly fills: readonly number[];
  /** The phrases of one slot that it makes up alone, in the order in which hits are given. */
  readonly isAlone: readonly Opened[];
  /** The longer phrases that it opens, by their second slot; null where there are none. */
  readonly opens: ReadonlyMap<number, readonly Opened[]> | null;
}

/** A phrase that a word opens, with its rank among all that the word opens: the order in which hits are given. */
interface Opened {
  readonly phrase: Phrase;
  readonly rank: number;
}

const NO_ROLE: WordRole = { fills: [], isAlone: [], opens: null };

/** Looks a text up in a book. What was met is not wiped out after a text: each text has a number of its own. */
class PhraseFinder {
  private readonly roles: ByStem<WordRole>;
  private readonly opening: Phrase[][];
  private current = 0;
  /** What the words of the text in hand can do, and the entries met in it; what lies behind them is of earlier texts. */
  private readonly line: WordRole[] = [];
  private readonly touched: Entry[] = [];
  private touchedCount = 0;
  private readonly slots: SlotTable;

  constructor(slots: SlotTable, phrases: readonly Phrase[]) {
    this.slots = slots;
    this.opening = Array.from({ length: slots.size }, () => []);
    for (const phrase of phrases) this.opening[phrase.slots[0] ?? -1]?.push(phrase);
    this.roles = new ByStem((stem) => this.roleOf(stem));
  }

  find(words: readonly SubjectWord[]): readonly PhraseHit[] {
    const { line, touched } = this;
    this.current += 1;
    this.touchedCount = 0;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word !== undefined) line[at] = this.roles.of(word);
    }
    for (let at = 0; at < words.length; at += 1) {
      const role = line[at] ?? NO_ROLE;
      if (role === NO_ROLE) continue;
      const standing = role.opens === null ? NONE_STAND : this.standingAt(role.opens, words, at);
      if (standing.length === 0) for (const { phrase } of role.isAlone) this.meetPhrase(phrase, at);
      else for (const { phrase } of inOrder(role, standing)) this.meetPhrase(phrase, at);
    }
    const hits: PhraseHit[] = [];
    for (let place = 0; place < this.touchedCount; place += 1) {
      const entry = touched[place];
      if (entry !== undefined && entry.met === entry.needs) hits.push({ entry: entry.number, at: entry.at });
    }
    return hits;
  }

  /** The phrases of several words that stand at a place: few are left once the second word is known. */
  private standingAt(
    opens: NonNullable<WordRole['opens']>,
    words: readonly SubjectWord[],
    at: number,
  ): readonly Opened[] {
    const { line } = this;
    let standing: Opened[] = NONE_STAND;
    const last = Math.min(words.length - 1, words[at + 1]?.common === true ? at + 2 : at + 1);
    for (let second = at + 1; second <= last; second += 1) {
      for (const slot of line[second]?.fills ?? []) {
        for (const opened of opens.get(slot) ?? []) {
          if (opened.phrase.metIn === this.current || standing.includes(opened)) continue;
          if (continues(opened.phrase.slots, line, words, at)) {
            if (standing === NONE_STAND) standing = [];
            standing.push(opened);
          }
        }
      }
    }
    return standing;
  }

  private meetPhrase(phrase: Phrase, at: number): void {
    if (phrase.metIn === this.current) return;
    phrase.metIn = this.current;
    for (const entry of phrase.entries) {
      if (entry.metIn === this.current) {
        entry.met += 1;
        continue;
      }
      entry.metIn = this.current;
      entry.met = 1;
      entry.at = at;
      this.touched[this.touchedCount] = entry;
      this.touchedCount += 1;
    }
  }

  private roleOf(stem: string): WordRole {
    const fills = this.slots.filledBy(stem);
    if (fills.length === 0) return NO_ROLE;
    const isAlone: Opened[] = [];
    const opens = new Map<number, Opened[]>();
    fills
      .flatMap((slot) => this.opening[slot] ?? [])
      .forEach((phrase, rank) => {
        const second = phrase.slots[1];
        const group = second === undefined ? isAlone : (opens.get(second) ?? []);
        group.push({ phrase, rank });
        if (second !== undefined) opens.set(second, group);
      });
    return { fills, isAlone, opens: opens.size === 0 ? null : opens };
  }
}

/** Never added to: most words open nothing that stands. */
const NONE_STAND: Opened[] = [];

/** Phrases that stand at one place, those of one word among them, in the order in which hits are given. */
function inOrder({ isAlone }: WordRole, standing: readonly Opened[]): readonly Opened[] {
  if (isAlone.length === 0 && standing.length === 1) return standing;
  return [...isAlone, ...standing].sort((left, right) => left.rank - right.rank);
}

/** Whether the phrase stands at this place; one common word may stand between two of its words. */
function continues(
  phrase: readonly number[],
  line: readonly WordRole[],
  words: readonly SubjectWord[],
  from: number,
): boolean {
  let at = from;
  for (let part = 1; part < phrase.length; part += 1) {
    const slot = phrase[part] ?? -1;
    at += 1;
    if (at < words.length && line[at]?.fills.includes(slot) === true) continue;
    if (words[at]?.common !== true) return false;
    at += 1;
    if (at >= words.length || line[at]?.fills.includes(slot) !== true) return false;
  }
  return true;
}

/** Slots of phrases: each is a set of words of which any fills it. */
class SlotTable {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes: { readonly prefix: string; readonly stem: string; readonly slot: number }[] = [];

  get size(): number {
    return this.ids.size;
  }

  idOf(alternatives: string): number {
    const before = this.ids.get(alternatives);
    if (before !== undefined) return before;
    const slot = this.ids.size;
    this.ids.set(alternatives, slot);
    for (const word of alternatives.toLowerCase().split('|')) {
      if (word.endsWith('*')) {
        const prefix = word.slice(0, -1);
        this.prefixes.push({ prefix, stem: stemOf(prefix), slot });
        continue;
      }
      const stem = stemIn(word);
      const list = this.exact.get(stem);
      if (list === undefined) this.exact.set(stem, [slot]);
      else if (!list.includes(slot)) list.push(slot);
    }
    return slot;
  }

  filledBy(stem: string): readonly number[] {
    const filled = new Set(this.exact.get(stem) ?? []);
    for (const { prefix, stem: whole, slot } of this.prefixes) {
      // "employ*" is "employed" too, whose stem ends in another letter than it does.
      if (stem === whole || stem.startsWith(prefix) || prefix === `${stem}e`) filled.add(slot);
    }
    return [...filled];
  }
}

/** The stem that a word to choose from has in a text ("men's" is "man"). */
function stemIn(word: string): string {
  return subjectWords(word)[0]?.stem ?? word;
}
