import { vocabularyOf, type ModelWeights } from '../src/claims/model.ts';
import type { LabelledResponse } from './corpus.ts';
import { fit } from './fit.ts';
import { examplesOf, vocabularyWords } from './walk.ts';

/** Trains the model on labelled responses: real ones, and ones written for training. */
export function train(responses: readonly LabelledResponse[]): ModelWeights {
  const words = vocabularyWords(responses, 2);
  const vocabulary = vocabularyOf(words);
  return {
    vocabulary: words.join(' '),
    features: fit(responses.flatMap((response) => examplesOf(response, vocabulary))),
  };
}
