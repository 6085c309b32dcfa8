import { vocabularyOf, type ModelWeights } from '../src/claims/model.ts';
import type { LabelledResponse } from './corpus.ts';
import { fitNetwork } from './fit-network.ts';
import { fit } from './fit.ts';
import { examplesOf, pairsInSeveral, vocabularyWords } from './walk.ts';

/** How much of a score the networks make up together; the linear weights make up the rest. */
const SHARE_OF_NETWORKS = 0.5;
const SEEDS = [1, 2, 3];
/** In so many responses a pair of words has to stand. */
const PAIR_IN_RESPONSES = 5;

/** Trains the model on labelled responses: real ones, and ones written for training. */
export function train(responses: readonly LabelledResponse[]): ModelWeights {
  const words = vocabularyWords(responses, 2);
  const vocabulary = vocabularyOf(words, pairsInSeveral(responses, words, PAIR_IN_RESPONSES));
  const examples = responses.flatMap((response) => examplesOf(response, vocabulary));
  const features = fit(examples, 1 - SHARE_OF_NETWORKS);
  const names = Object.keys(features);
  const loudness = SHARE_OF_NETWORKS / SEEDS.length;
  return {
    vocabulary: words.join(' '),
    features,
    networks: SEEDS.map((seed) => fitNetwork(examples, names, seed, loudness)),
  };
}
