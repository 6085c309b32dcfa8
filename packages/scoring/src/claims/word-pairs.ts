import { KIND } from './feature-kinds.ts';
import { feature, type Feature, type FeatureList } from './feature-numbers.ts';
import type { Word } from './words.ts';

/** Pairs of neighbours that a model knows: what "will be" or ", and we" says is more than what each word says alone. */
export type WordPairs = readonly (ReadonlyMap<Feature, Feature> | undefined)[];

const PREFIX = 'pair:';
const OPENING = '^';
const END = '$';

/** Those features that are pairs: for each word the words that may follow it. Features that no model knows are never made. */
export function wordPairsOf(features: Iterable<string>): WordPairs {
  const pairs: Map<Feature, Feature>[] = [];
  for (const name of features) {
    if (!name.startsWith(PREFIX)) continue;
    const [left = '', right = ''] = name.slice(PREFIX.length).split(' ');
    const first = KIND.word.of(left);
    const followers = (pairs[first] ??= new Map());
    followers.set(KIND.word.of(right), feature(name));
  }
  return pairs;
}

const spelt = ({ masked, lower }: Word): string => masked ?? lower;

/** The names of all pairs in a statement, its beginning and its end among them. */
export function pairNames(words: readonly Word[]): readonly string[] {
  return [...words.map(spelt), END].map(
    (word, at) => `${PREFIX}${at === 0 ? OPENING : spelt(words[at - 1] as Word)} ${word}`,
  );
}

/** Adds the pairs of a statement that the model knows. */
export function addPairs(list: FeatureList, words: readonly Word[], known: WordPairs): void {
  if (known.length === 0) return;
  let before = KIND.word.of(OPENING);
  const addWith = (next: Feature): void => {
    const pair = known[before]?.get(next);
    if (pair !== undefined) list.add(pair);
    before = next;
  };
  for (const word of words) addWith(word.feature);
  addWith(KIND.word.of(END));
}
