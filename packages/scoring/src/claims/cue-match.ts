import { CUES, type Cue } from './cues.ts';
import { TRAIT } from './word-traits.ts';
import type { Word } from './words.ts';

/** A cue found in a statement: words [from, to). */
export interface CueHit {
  readonly cue: Cue;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  hit: { cue: Cue; phrase: string }[];
}

function buildTrie(cues: readonly Cue[]): Node {
  const root: Node = { next: new Map(), hit: [] };
  for (const cue of cues) {
    for (const phrase of cue.phrases.split('|')) {
      let node = root;
      for (const word of phrase.split(' ')) {
        let child = node.next.get(word);
        if (child === undefined) {
          child = { next: new Map(), hit: [] };
          node.next.set(word, child);
        }
        node = child;
      }
      node.hit.push({ cue, phrase });
    }
  }
  return root;
}

/** Said of time these set a deadline; "confirmed by the auditor" and "bought from neighbours" set none. */
const MAY_SAY_WHEN = new Set(['by', 'from', 'before', 'until', 'within', 'starting', 'beginning']);
const TIME_TRAITS = TRAIT.month | TRAIT.weekday | TRAIT.timeUnit;
const SAYS_WHEN = new Set(
  'end start close award mobilisation completion contract day christmas xmas easter michaelmas whitsun half-term then now today handover go-live anniversary spring holidays'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d/;
const SEEN_AHEAD = 5;

function saysWhen(words: readonly Word[], at: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(words.length, at + SEEN_AHEAD); ahead += 1) {
    const word = words[ahead];
    if (word === undefined || word.kind === 'punctuation') return false;
    if ((word.traits & TIME_TRAITS) !== 0 || SAYS_WHEN.has(word.lower) || YEAR.test(word.lower)) return true;
    if (word.lower.length <= 3 && /^[tmyq]\d/.test(word.lower)) return true;
  }
  return false;
}

const PROMISING_CUES = new Set(['pledge', 'aim', 'openness', 'escape', 'offer', 'values']);

const TRIE = buildTrie(CUES);

/** Every word that occurs in a cue, the words that a speller must know first. */
export const CUE_WORDS: ReadonlySet<string> = new Set(CUES.flatMap((cue) => cue.phrases.split(/[| ]/)));

/** All cues in the words, the longest of each cue at each place, in the order of the text. */
export function cuesIn(words: readonly Word[]): readonly CueHit[] {
  const hits: CueHit[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const opener = words[from];
    if (opener === undefined || (opener.traits & TRAIT.opensCue) === 0) continue;
    let node: Node | undefined = TRIE.next.get(opener.lower);
    // "Planet Promise" is a name, not a promise.
    const named = from > 0 && opener.capitalised && words[from - 1]?.kind === 'word';
    const first = hits.length;
    for (let to = from + 1; node !== undefined; to += 1) {
      for (const { cue, phrase } of node.hit) {
        if (named && PROMISING_CUES.has(cue.id)) continue;
        if (MAY_SAY_WHEN.has(phrase) && !saysWhen(words, from)) continue;
        putLongest(hits, first, { cue, phrase, from, to });
      }
      node = to < words.length ? node.next.get(words[to]?.lower ?? '') : undefined;
    }
  }
  return hits;
}

/** A longer hit takes the place of a shorter one of its cue among those that begin at the same word: from `first` on. */
function putLongest(hits: CueHit[], first: number, longer: CueHit): void {
  let place = first;
  while (place < hits.length && hits[place]?.cue.id !== longer.cue.id) place += 1;
  hits[place] = longer;
}
