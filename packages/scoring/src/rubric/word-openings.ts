import { openingsOf, type Openings } from '../text/word-openings.ts';
import type { Phrase } from './telling-phrases.ts';

/** Phrases ready to be looked for: only those of which an opening stands in the text are tried. */
export class PhraseList {
  readonly #byOpening = new Map<number, RegExp[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const { when, says } of phrases) {
      for (const opening of when.split(' ').flatMap((one) => openingsOf(one))) {
        const list = this.#byOpening.get(opening);
        if (list === undefined) this.#byOpening.set(opening, [says]);
        else list.push(says);
      }
    }
  }

  /** Whether one of the phrases stands in the text, whose openings are given. */
  standsIn(text: string, openings: Openings): boolean {
    const missed: RegExp[] = [];
    for (const opening of openings) {
      for (const says of this.#byOpening.get(opening) ?? NONE) {
        if (missed.includes(says)) continue;
        if (says.test(text)) return true;
        missed.push(says);
      }
    }
    return false;
  }
}

const NONE: readonly RegExp[] = [];
