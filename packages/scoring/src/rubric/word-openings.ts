import type { Phrase } from './telling-phrases.ts';

const LENGTH = 4;
const MARKS = [',', '('];

/** The first four letters of each word of a text, in lower case, and the marks `,` and `(` where they stand in it. */
export function openingsOf(text: string): ReadonlySet<string> {
  const openings = new Set<string>();
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) openings.add(word.slice(0, LENGTH));
  for (const mark of MARKS) if (text.includes(mark)) openings.add(mark);
  return openings;
}

/** Phrases ready to be looked for: a text is first asked for the openings of each. */
export class PhraseList {
  readonly #phrases: readonly { readonly when: readonly string[]; readonly says: RegExp }[];

  constructor(phrases: readonly Phrase[]) {
    this.#phrases = phrases.map(({ when, says }) => ({ when: when.split(' '), says }));
  }

  /** Whether one of the phrases stands in the text, whose openings are given. */
  standsIn(text: string, openings: ReadonlySet<string>): boolean {
    return this.#phrases.some(({ when, says }) => when.some((opening) => openings.has(opening)) && says.test(text));
  }
}
