import { CUE_WORDS } from './cue-match.ts';
import type { Vocabulary } from './features.ts';
import { spellerFor } from './spelling.ts';
import { verbForms } from './verbs.ts';

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
  readonly probabilities: (features: readonly string[]) => readonly number[];
  readonly contributions: (features: readonly string[]) => readonly Contribution[];
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
  const features = new Map(Object.entries(weights.features));
  return {
    vocabulary: vocabularyOf(weights.vocabulary.split(' ')),
    probabilities(names) {
      const scores = new Float64Array(MODEL_CLASSES.length);
      for (const name of names) {
        const row = features.get(name);
        if (row === undefined) continue;
        for (let index = 0; index < scores.length; index += 1) scores[index] = (scores[index] ?? 0) + (row[index] ?? 0);
      }
      return softmax([...scores]);
    },
    contributions(names) {
      return names.flatMap((feature) => {
        const row = features.get(feature);
        return row === undefined ? [] : [{ feature, weights: row }];
      });
    },
  };
}
