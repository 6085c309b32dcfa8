import { featuresOf } from '../src/claims/features.ts';
import { vocabularyOf, type ModelWeights } from '../src/claims/model.ts';
import type { AugmentedExample } from './augment.ts';
import type { LabelledResponse } from './corpus.ts';
import { fit, type Example } from './fit.ts';
import { examplesOf, vocabularyWords } from './walk.ts';

/** Trains the model on labelled responses and on written examples. */
export function train(responses: readonly LabelledResponse[], written: readonly AugmentedExample[]): ModelWeights {
  const words = vocabularyWords(
    responses,
    written.map(({ statement }) => statement.text),
    2,
  );
  const vocabulary = vocabularyOf(words);
  const examples: Example[] = [
    ...responses.flatMap((response) => examplesOf(response, vocabulary)),
    ...written.map((example) => ({
      features: featuresOf(example.statement, example.context, vocabulary).names,
      class: example.class,
      weight: example.weight,
    })),
  ];
  return { vocabulary: words.join(' '), features: fit(examples) };
}
