import { masked, type KnownBidders } from './bidder-names.ts';
import { withoutQuotations } from './phrases.ts';
import { stemOf } from './tokens.ts';
import { classesOf, isKnown } from './word-classes.ts';

/** One word, number or comma of a reason, with its place (UTF-16 units, `end` not included). */
export interface Word {
  /** As written in lower case, then its classes. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** A clause begins with it. */
  readonly opens: boolean;
}

/** What one or several words say together, and which words of the reason those are. */
export interface Sign {
  readonly name: string;
  readonly words: readonly number[];
}

/** Longest way between two words that are read together. */
const REACH = 6;
const PIECE =
  /[\u00A7\u00A4]+(?:'s)?|_+|\d(?:[\d,.]*\d)?%?|[a-z\u00C0-\u024F][a-z\u00C0-\u024F\d]*(?:['-][a-z\u00C0-\u024F\d]+)*|[.;:!?,()\n]/gi;

/** The words of a reason. Quotations, numbers and names are each one of a kind; an own name of the bidder is left out. */
export function wordsOf(reason: string, bidders: KnownBidders = {}): readonly Word[] {
  const written = withoutQuotations(reason);
  const words: Word[] = [];
  let opens = true;
  for (const { 0: piece, index } of masked(written, bidders).text.matchAll(PIECE)) {
    const place = { start: index, end: index + piece.length };
    if (/[.;:!\n]/.test(piece) && piece.length === 1) opens = true;
    else if (piece === '?') {
      words.push({ forms: [piece], ...place, opens: false });
      opens = true;
    } else {
      const isPause = /[,()]/.test(piece);
      if (!isPause || words.length > 0)
        words.push({
          forms: isPause ? [','] : formsOf(piece, written.slice(place.start, place.end)),
          ...place,
          opens: opens && !isPause,
        });
      if (!isPause) opens = false;
    }
  }
  return words;
}

// A capital letter makes no name of a word that is known.
function formsOf(piece: string, written: string): readonly string[] {
  const word = written.toLowerCase();
  if (piece.startsWith('\u00A7')) return ['RIVAL'];
  if (piece.startsWith('\u00A4') && !isKnown(word)) return [word.endsWith("'s") ? "NAME's" : 'NAME'];
  if (piece.startsWith('_')) return ['QUOTE'];
  if (/^\d/.test(piece)) return ['#'];
  return /^(?:may|march|mar)$/.test(written) ? [word] : [word, ...classesOf(word)];
}

/**
 * The signs of some words: each word alone, each with its neighbour, both also without their endings, and classes that stand
 * in a row of three or not far from one another in a clause. Each sign is told once, where it first stands.
 */
export function signsOf(words: readonly Word[]): readonly Sign[] {
  const signs = new Map<string, Sign>();
  const add = (name: string, ...at: number[]): void => {
    if (!signs.has(name)) signs.set(name, { name, words: at });
  };
  words.forEach((word, at) => {
    for (const form of word.forms) {
      add(form, at);
      if (word.opens) add(`^ ${form}`, at);
    }
    addPairs(words, at, add);
    addStems(words, at, add);
  });
  return [...signs.values()];
}

function addPairs(words: readonly Word[], at: number, add: (name: string, ...at: number[]) => void): void {
  const first = meant(words[at]);
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const word = words[next];
    if (word === undefined || word.opens) return;
    const isNext = next === at + 1;
    if (!isNext && first.includes(',')) return;
    const third = isNext && words[next + 1]?.opens === false ? meant(words[next + 1]).filter(isClass) : [];
    for (const one of first) {
      for (const other of meant(word)) {
        if (isNext) add(`${one} ${other}`, at, next);
        else if ((isClass(one) || isClass(other)) && other !== ',') add(`${one} ~ ${other}`, at, next);
        if (isClass(one) && isClass(other))
          for (const last of third) add(`${one} ${other} ${last}`, at, next, next + 1);
      }
    }
  }
}

function addStems(words: readonly Word[], at: number, add: (name: string, ...at: number[]) => void): void {
  const stem = bare(words[at]);
  add(`+${stem}`, at);
  if (words[at + 1]?.opens === false) add(`+${stem} ${bare(words[at + 1])}`, at, at + 1);
}

/** A word without its ending. */
function bare(word: Word | undefined): string {
  return stemOf(word?.forms[0] ?? '');
}

/** What is read of a word beside others: its classes, or itself where it has none. */
function meant(word: Word | undefined): readonly string[] {
  const forms = word?.forms ?? [];
  return forms.length > 1 ? forms.slice(1) : forms;
}

function isClass(form: string): boolean {
  return form === '#' || form === ',' || form !== form.toLowerCase();
}
