import type { ClaimClass } from '@evenhand/shared/domain';
import { featuresOf, type Vocabulary } from '../src/claims/features.ts';
import { MODEL_CLASSES, type ModelClass } from '../src/claims/model.ts';
import { isLabel } from '../src/claims/reading.ts';
import type { LabelledResponse } from './corpus.ts';
import type { Example } from './fit.ts';

const LOWER_WORD = /(?<![\p{L}\p{Lu}])\p{Ll}[\p{Ll}'-]*/gu;

/** Words that are written in lower case in at least `minimum` responses: names and places never are. */
export function vocabularyWords(responses: readonly LabelledResponse[], minimum: number): string[] {
  const counts = new Map<string, number>();
  const count = (texts: readonly string[]): void => {
    const words = new Set(texts.flatMap((text) => text.match(LOWER_WORD) ?? []));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const response of responses) count(response.statements.map(({ statement }) => statement.text));
  return [...counts]
    .filter(([, seen]) => seen >= minimum)
    .map(([word]) => word)
    .sort();
}

function isModelClass(label: ClaimClass): label is ModelClass {
  return (MODEL_CLASSES as readonly string[]).includes(label);
}

/** Training examples of a response: the class before is the one the readers gave. */
export function examplesOf(response: LabelledResponse, vocabulary: Vocabulary): readonly Example[] {
  const examples: Example[] = [];
  let label: string | null = null;
  let previousClass: ClaimClass | null = null;
  for (const labelled of response.statements) {
    const { statement } = labelled;
    if (statement.previous === null) {
      label = null;
      previousClass = null;
    }
    if (isModelClass(labelled.class)) {
      const context = { contractStart: response.contractStart, previousClass, label };
      examples.push({
        features: featuresOf(statement, context, vocabulary).names,
        class: labelled.class,
        weight: 1,
      });
    }
    previousClass = labelled.class;
    if (isLabel(statement.text)) label = statement.text;
  }
  return examples;
}
