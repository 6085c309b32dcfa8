import type { ClaimClass } from '@evenhand/shared/domain';
import { featuresOf, type Vocabulary } from '../src/claims/features.ts';
import { MODEL_CLASSES, vocabularyOf, type ModelClass, type ModelWeights } from '../src/claims/model.ts';
import type { LabelledResponse, LabelledStatement } from './corpus.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import { fit, type Example } from './fit.ts';
import { slipsOf } from './slips.ts';
import { examplesOf, vocabularyWords } from './walk.ts';

/** How much derived examples count beside one that a person labelled. */
const TWIN_WEIGHT = 0.3;
const SLIP_WEIGHT = 0.3;

const isModelClass = (label: ClaimClass): label is ModelClass => (MODEL_CLASSES as readonly string[]).includes(label);

function derived(
  response: LabelledResponse,
  statements: readonly LabelledStatement[],
  weight: number,
  vocabulary: Vocabulary,
): readonly Example[] {
  return statements.flatMap((labelled) =>
    isModelClass(labelled.class)
      ? [
          {
            features: featuresOf(labelled.statement, { contractStart: response.contractStart }, vocabulary).names,
            class: labelled.class,
            weight,
          },
        ]
      : [],
  );
}

/** Trains the model on labelled responses: real ones, and ones written for training. */
export function train(responses: readonly LabelledResponse[]): ModelWeights {
  const words = vocabularyWords(responses, 2);
  const vocabulary = vocabularyOf(words);
  const examples = responses.flatMap((response) => [
    ...examplesOf(response, vocabulary),
    ...derived(response, counterfactualsOf(response), TWIN_WEIGHT, vocabulary),
    ...derived(response, slipsOf(response), SLIP_WEIGHT, vocabulary),
  ]);
  return { vocabulary: words.join(' '), features: fit(examples) };
}
