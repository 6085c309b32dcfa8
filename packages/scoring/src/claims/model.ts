import { CUE_WORDS } from './cue-match.ts';
import { featureName, type Feature } from './feature-numbers.ts';
import { spellerFor } from './spelling.ts';
import { verbForms } from './verbs.ts';
import type { Vocabulary } from './words.ts';

/** The classes the model tells apart, in the order of its weights. */
export const MODEL_CLASSES = ['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD', 'PRACTICE', 'POLICY', 'NONE'] as const;
export type ModelClass = (typeof MODEL_CLASSES)[number];

/** Weights of a multinomial logistic regression as written by `training/train.ts`. */
export interface ModelWeights {
  /** Words the model knows; others are masked. */
  readonly vocabulary: string;
  /** Feature name -> one weight for each class of MODEL_CLASSES. */
  readonly features: Readonly<Record<string, readonly number[]>>;
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
  /** For each feature met so far where its weights begin in the table, NO_WEIGHTS for one without. */
  const begins: number[] = [];
  const beginOf = (one: Feature): number => {
    const place = places.get(featureName(one));
    return (begins[one] = place === undefined ? NO_WEIGHTS : place * width);
  };
  return {
    vocabulary: vocabularyOf(weights.vocabulary.split(' ')),
    probabilities(features) {
      const scores = new Array<number>(width).fill(0);
      for (const one of features) {
        const begin = begins[one] ?? beginOf(one);
        if (begin === NO_WEIGHTS) continue;
        for (let index = 0; index < width; index += 1)
          scores[index] = (scores[index] ?? 0) + (table[begin + index] ?? 0);
      }
      return softmax(scores);
    },
    contributions(features) {
      return features.map(featureName).flatMap((name) => {
        const row = weights.features[name];
        return row === undefined ? [] : [{ feature: name, weights: row }];
      });
    },
  };
}

const NO_WEIGHTS = -1;
