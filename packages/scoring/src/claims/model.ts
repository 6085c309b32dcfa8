import { CUE_WORDS } from './cue-match.ts';
import { featureName, type Feature } from './feature-numbers.ts';
import { networkOf, type NetworkWeights } from './network.ts';
import { spellerFor } from './spelling.ts';
import { verbForms } from './verbs.ts';
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
  readonly probabilities: (features: readonly Feature[]) => readonly number[];
  readonly contributions: (features: readonly Feature[]) => readonly Contribution[];
}

/** The words a model knows and how it puts slips right. */
export function vocabularyOf(list: Iterable<string>): Vocabulary {
  const words = new Set(list);
  for (const word of CUE_WORDS) words.add(word);
  const speller = spellerFor([...CUE_WORDS, ...words], (word) => words.has(word) || verbForms(word) !== 0);
  return { has: (word) => words.has(word), correct: speller.correct };
}

/** Softmax of scores, safe against overflow. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Makes a model of its weights. */
export function modelOf(weights: ModelWeights): Model {
  const width = MODEL_CLASSES.length;
  const rows = Object.values(weights.features);
  const places = new Map(Object.keys(weights.features).map((name, place) => [name, place]));
  const table = Float64Array.from(rows.flatMap((row) => MODEL_CLASSES.map((_, index) => row[index] ?? 0)));
  const networks = weights.networks.map((network) => networkOf(network, width));
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
    vocabulary: vocabularyOf(weights.vocabulary.split(' ')),
    probabilities(features) {
      const scores = new Array<number>(width).fill(0);
      const found = weighed(features);
      for (const place of found) {
        const begin = place * width;
        for (let index = 0; index < width; index += 1)
          scores[index] = (scores[index] ?? 0) + (table[begin + index] ?? 0);
      }
      for (const network of networks) network.addTo(scores, found);
      return softmax(scores);
    },
    contributions(features) {
      const named = features.filter((one) => places.has(featureName(one)));
      const found = weighed(named);
      const shares = networks.map((network) => network.shares(found));
      return named.map((one, index) => ({
        feature: featureName(one),
        weights: (rows[found[index] ?? NO_WEIGHTS] ?? []).map((weight, name) =>
          shares.reduce((sum, share) => sum + (share[index]?.[name] ?? 0), weight),
        ),
      }));
    },
  };
}

const NO_WEIGHTS = -1;
