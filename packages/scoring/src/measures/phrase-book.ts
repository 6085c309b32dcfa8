import { stemOf } from './stem.ts';
import type { SubjectWords } from './subject-words.ts';

/** A phrase found in a text: which entry of the book, and the place of its first word. */
export interface PhraseHit {
  readonly entry: number;
  readonly at: number;
}

interface Phrase {
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
  readonly size: number;
  readonly text: (entry: number) => string;
  /** Number of words that an entry needs at least, over all its phrases. */
  readonly length: (entry: number) => number;
  readonly find: (words: SubjectWords) => readonly PhraseHit[];
}

/** Compiles anchors into a book; entry n is the n-th anchor given. */
export function phraseBook(anchors: readonly string[]): PhraseBook {
  const slots = new SlotTable();
  const phrases: Phrase[] = [];
  const phraseIds = new Map<string, number>();
  const needs: number[] = [];
  const lengths: number[] = [];
  anchors.forEach((anchor, entry) => {
    const parts = anchor.split('&').map((part) => part.trim());
    let length = 0;
    let distinct = 0;
    for (const part of parts) {
      if (part === '') continue;
      const ids = part.split(/\s+/).map((alternatives) => slots.idOf(alternatives));
      length += ids.length;
      const key = ids.join(' ');
      const known = phraseIds.get(key);
      const phrase = known === undefined ? { slots: ids, entries: [] } : phrases[known];
      if (phrase === undefined) continue;
      if (known === undefined) {
        phraseIds.set(key, phrases.length);
        phrases.push(phrase);
      }
      if (phrase.entries.includes(entry)) continue;
      phrase.entries.push(entry);
      distinct += 1;
    }
    needs.push(distinct);
    lengths.push(length);
  });
  const starting = phrasesByFirstSlot(phrases, slots.size);
  return {
    size: anchors.length,
    text: (entry) => anchors[entry] ?? '',
    length: (entry) => lengths[entry] ?? 0,
    find: (words) => findPhrases(words, slots, phrases, starting, needs),
  };
}

function phrasesByFirstSlot(phrases: readonly Phrase[], slotCount: number): readonly (readonly number[])[] {
  const starting: number[][] = Array.from({ length: slotCount }, () => []);
  phrases.forEach((phrase, id) => {
    const first = phrase.slots[0];
    if (first !== undefined) starting[first]?.push(id);
  });
  return starting;
}

function findPhrases(
  words: SubjectWords,
  slots: SlotTable,
  phrases: readonly Phrase[],
  starting: readonly (readonly number[])[],
  needs: readonly number[],
): readonly PhraseHit[] {
  const filled = words.stems.map((stem) => slots.filledBy(stem));
  const seen = new Set<number>();
  const met = new Map<number, { count: number; at: number }>();
  filled.forEach((own, at) => {
    for (const slot of own) {
      for (const id of starting[slot] ?? []) {
        const phrase = phrases[id];
        if (phrase === undefined || seen.has(id) || !continues(phrase.slots, filled, words.common, at)) continue;
        seen.add(id);
        for (const entry of phrase.entries) {
          const before = met.get(entry);
          if (before === undefined) met.set(entry, { count: 1, at });
          else before.count += 1;
        }
      }
    }
  });
  const hits: PhraseHit[] = [];
  for (const [entry, { count, at }] of met) if (count === needs[entry]) hits.push({ entry, at });
  return hits;
}

/** Whether the phrase stands at this place; one common word may stand between two of its words. */
function continues(
  phrase: readonly number[],
  filled: readonly (readonly number[])[],
  common: readonly boolean[],
  from: number,
): boolean {
  let at = from;
  for (let part = 1; part < phrase.length; part += 1) {
    const slot = phrase[part] ?? -1;
    at += 1;
    if (filled[at]?.includes(slot) === true) continue;
    if (common[at] !== true) return false;
    at += 1;
    if (filled[at]?.includes(slot) !== true) return false;
  }
  return true;
}

/** Slots of phrases: each is a set of words of which any fills it. Which slots a word fills is worked out once. */
class SlotTable {
  private readonly ids = new Map<string, number>();
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes: { readonly prefix: string; readonly slot: number }[] = [];
  private readonly known = new Map<string, readonly number[]>();

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
    const before = this.known.get(stem);
    if (before !== undefined) return before;
    const filled = new Set(this.exact.get(stem) ?? []);
    for (const { prefix, slot } of this.prefixes)
      if (stem.startsWith(prefix) || prefix === `${stem}e`) filled.add(slot);
    const list = [...filled];
    if (this.known.size < 50_000) this.known.set(stem, list);
    return list;
  }
}
