import { stemOf } from './stem.ts';
import type { SubjectWords } from './subject-words.ts';

/** A phrase found in a text: which entry of the book, and the place of its first word. */
export interface PhraseHit {
  readonly entry: number;
  readonly at: number;
}

interface Phrase {
  readonly id: number;
  /** Ids of the slots that must follow each other. */
  readonly slots: readonly number[];
  /** Entries of the book in which the phrase stands. */
  readonly entries: number[];
}

/**
 * Finds many anchors at once. An anchor is written as in a framework pack: words next to each other in any inflection,
 * "|" between words of which any will do, "*" after the beginning of a word, "&" between phrases that must all be there.
 */
export interface PhraseBook {
  readonly find: (words: SubjectWords) => readonly PhraseHit[];
}

/** Compiles anchors into a book; entry n is the n-th anchor given. */
export function phraseBook(anchors: readonly string[]): PhraseBook {
  const slots = new SlotTable();
  const phrases: Phrase[] = [];
  const byKey = new Map<string, Phrase>();
  const needs = anchors.map((anchor, entry) => {
    const own = new Set(anchor.split('&').flatMap((part) => phraseOf(part.trim(), slots, phrases, byKey) ?? []));
    for (const phrase of own) phrase.entries.push(entry);
    return own.size;
  });
  const finder = new PhraseFinder(slots, phrases, needs);
  return { find: (words) => finder.find(words) };
}

function phraseOf(text: string, slots: SlotTable, phrases: Phrase[], byKey: Map<string, Phrase>): Phrase | null {
  if (text === '') return null;
  const ids = text.split(/\s+/).map((alternatives) => slots.idOf(alternatives));
  const key = ids.join(' ');
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const phrase: Phrase = { id: phrases.length, slots: ids, entries: [] };
  phrases.push(phrase);
  byKey.set(key, phrase);
  return phrase;
}

/** What a word can do in a book: the slots it fills and the phrases it can open, in the order in which hits are given. */
interface WordRole {
  readonly fills: readonly number[];
  readonly opens: readonly Phrase[];
}

const NO_ROLE: WordRole = { fills: [], opens: [] };
const NO_HITS: readonly PhraseHit[] = [];
const REMEMBERED_WORDS = 50_000;

/** Looks a text up in a book. The counters are used again for every text: a text is told apart by its own stamp. */
class PhraseFinder {
  private readonly roles = new Map<string, WordRole>();
  private readonly opening: Phrase[][];
  private readonly seen: Uint32Array;
  private readonly stamp: Uint32Array;
  private readonly met: Uint16Array;
  private readonly first: Uint16Array;
  private current = 0;
  /** What the words of the text in hand can do, and the entries met in it; emptied for every text. */
  private readonly line: WordRole[] = [];
  private readonly touched: number[] = [];
  private readonly slots: SlotTable;
  private readonly needs: readonly number[];

  constructor(slots: SlotTable, phrases: readonly Phrase[], needs: readonly number[]) {
    this.slots = slots;
    this.needs = needs;
    this.opening = Array.from({ length: slots.size }, () => []);
    for (const phrase of phrases) this.opening[phrase.slots[0] ?? -1]?.push(phrase);
    this.seen = new Uint32Array(phrases.length);
    this.stamp = new Uint32Array(needs.length);
    this.met = new Uint16Array(needs.length);
    this.first = new Uint16Array(needs.length);
  }

  find({ stems, common }: SubjectWords): readonly PhraseHit[] {
    const { line, touched, needs } = this;
    this.current += 1;
    line.length = 0;
    touched.length = 0;
    for (const stem of stems) line.push(this.roleOf(stem));
    for (let at = 0; at < line.length; at += 1) {
      for (const phrase of line[at]?.opens ?? []) {
        if (this.seen[phrase.id] === this.current || !continues(phrase.slots, line, common, at)) continue;
        this.seen[phrase.id] = this.current;
        for (const entry of phrase.entries) this.meet(entry, at);
      }
    }
    if (touched.length === 0) return NO_HITS;
    const hits: PhraseHit[] = [];
    for (const entry of touched) {
      if (this.met[entry] === needs[entry]) hits.push({ entry, at: this.first[entry] ?? 0 });
    }
    return hits;
  }

  private meet(entry: number, at: number): void {
    if (this.stamp[entry] === this.current) {
      this.met[entry] = (this.met[entry] ?? 0) + 1;
      return;
    }
    this.stamp[entry] = this.current;
    this.met[entry] = 1;
    this.first[entry] = at;
    this.touched.push(entry);
  }

  private roleOf(stem: string): WordRole {
    const known = this.roles.get(stem);
    if (known !== undefined) return known;
    const fills = this.slots.filledBy(stem);
    const role = fills.length === 0 ? NO_ROLE : { fills, opens: fills.flatMap((slot) => this.opening[slot] ?? []) };
    if (this.roles.size < REMEMBERED_WORDS) this.roles.set(stem, role);
    return role;
  }
}

/** Whether the phrase stands at this place; one common word may stand between two of its words. */
function continues(
  phrase: readonly number[],
  line: readonly WordRole[],
  common: readonly boolean[],
  from: number,
): boolean {
  let at = from;
  for (let part = 1; part < phrase.length; part += 1) {
    const slot = phrase[part] ?? -1;
    at += 1;
    if (line[at]?.fills.includes(slot) === true) continue;
    if (common[at] !== true) return false;
    at += 1;
    if (line[at]?.fills.includes(slot) !== true) return false;
  }
  return true;
}

/** Slots of phrases: each is a set of words of which any fills it. */
class SlotTable {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes: { readonly prefix: string; readonly slot: number }[] = [];

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
        this.prefixes.push({ prefix: word.slice(0, -1), slot });
        continue;
      }
      const stem = stemOf(word);
      const list = this.exact.get(stem);
      if (list === undefined) this.exact.set(stem, [slot]);
      else if (!list.includes(slot)) list.push(slot);
    }
    return slot;
  }

  filledBy(stem: string): readonly number[] {
    const filled = new Set(this.exact.get(stem) ?? []);
    for (const { prefix, slot } of this.prefixes) {
      if (stem.startsWith(prefix) || prefix === `${stem}e`) filled.add(slot);
    }
    return [...filled];
  }
}
