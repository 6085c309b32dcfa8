import { CUE_WORDS } from './cue-match.ts';
import { featureName, type Feature } from './feature-numbers.ts';
import { networksOf, type NetworkWeights } from './network.ts';
import { spellerFor } from './spelling.ts';
import { verbForms } from './verbs.ts';
import { wordPairsOf } from './word-pairs.ts';
import type { Vocabulary } from './words.ts';

/** The classes the model tells apart, in the order of its weights. */
export const MODEL_CLASSES = ['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD', 'PRACTICE', 'POLICY', 'NONE'] as const;
export type ModelClass = (typeof MODEL_CLASSES)[number];

/** Weights of a multinomial logistic regression and of small networks beside it, as written by `training/train.ts`. */
export interface ModelWeights {
  /** Words the model knows; others are masked. */
  readonly vocabulary: string;
  /** Feature name -> one weight for each class of MODEL_CLASSES. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** Their scores are added to those of the features. */
  readonly networks: readonly NetworkWeights[];
}

/** A feature that is present, with what it adds to each class before the softmax. */
export interface Contribution {
  readonly feature: string;
  readonly weights: readonly number[];
}

export interface Model {
  readonly vocabulary: Vocabulary;
  /** Probabilities in the order of MODEL_CLASSES; they add up to 1. */
  readonly probabilities: (features: readonly Feature[]) => Float64Array;
  readonly contributions: (features: readonly Feature[]) => readonly Contribution[];
}

/** The words a model knows, how it puts slips right, and which of its features are pairs of words. */
export function vocabularyOf(list: Iterable<string>, features: Iterable<string>): Vocabulary {
  const words = new Set(list);
  for (const word of CUE_WORDS) words.add(word);
  const speller = spellerFor([...CUE_WORDS, ...words], (word) => words.has(word) || verbForms(word) !== 0);
  return { has: (word) => words.has(word), correct: speller.correct, pairs: wordPairsOf(features) };
}

/** Softmax of scores, safe against overflow; they become the probabilities. */
function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] = Math.exp((scores[at] ?? 0) - highest);
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

/** Makes a model of its weights. */
export function modelOf(weights: ModelWeights): Model {
  const width = MODEL_CLASSES.length;
  const rows = Object.values(weights.features);
  const places = new Map(Object.keys(weights.features).map((name, place) => [name, place]));
  const table = Float64Array.from(rows.flatMap((row) => MODEL_CLASSES.map((_, index) => row[index] ?? 0)));
  const networks = networksOf(weights.networks, width);
  /** For each feature met so far its place among the weights, NO_WEIGHTS for one without. */
  const known: number[] = [];
  const placeOf = (one: Feature): number => (known[one] = places.get(featureName(one)) ?? NO_WEIGHTS);
  const weighed = (features: readonly Feature[]): number[] => {
    const found: number[] = [];
    for (const one of features) {
      const place = known[one] ?? placeOf(one);
      if (place !== NO_WEIGHTS) found.push(place);
    }
    return found;
  };
  return {
    vocabulary: vocabularyOf(weights.vocabulary.split(' '), places.keys()),
    probabilities(features) {
      const scores = new Float64Array(width);
      const found = weighed(features);
      for (const place of found) {
        const begin = place * width;
        for (let index = 0; index < width; index += 1)
          scores[index] = (scores[index] ?? 0) + (table[begin + index] ?? 0);
      }
      networks.addTo(scores, found);
      return softmax(scores);
    },
    contributions(features) {
      const named = features.filter((one) => places.has(featureName(one)));
      const found = weighed(named);
      const shares = networks.shares(found);
      return named.map((one, index) => ({
        feature: featureName(one),
        weights: (rows[found[index] ?? NO_WEIGHTS] ?? []).map((weight, name) => weight + (shares[index]?.[name] ?? 0)),
      }));
    },
  };
}

const NO_WEIGHTS = -1;
