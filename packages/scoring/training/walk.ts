import type { ClaimClass } from '@evenhand/shared/domain';
import { featureName } from '../src/claims/feature-numbers.ts';
import { featuresOf } from '../src/claims/features.ts';
import { MODEL_CLASSES, vocabularyOf, type ModelClass } from '../src/claims/model.ts';
import { readText, type Reading } from '../src/claims/reading.ts';
import { surroundingsOf } from '../src/claims/surroundings.ts';
import { pairNames } from '../src/claims/word-pairs.ts';
import { wordsOf, type Vocabulary } from '../src/claims/words.ts';
import type { LabelledResponse, LabelledStatement } from './corpus.ts';
import { counterfactualsOf } from './counterfactuals.ts';
import type { Example } from './fit.ts';
import { slipsOf } from './slips.ts';

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

/** Pairs of neighbouring words that stand in at least `minimum` responses: no bidder's own turn of phrase is learned. */
export function pairsInSeveral(
  responses: readonly LabelledResponse[],
  words: readonly string[],
  minimum: number,
): string[] {
  const vocabulary = vocabularyOf(words, []);
  const counts = new Map<string, number>();
  for (const { statements } of responses) {
    const pairs = new Set(statements.flatMap(({ statement }) => pairNames(wordsOf(statement.text, vocabulary))));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].filter(([, seen]) => seen >= minimum).map(([pair]) => pair);
}

/** Statements of a response answer by answer, in the order of the text. */
export function answersOf(response: LabelledResponse): readonly (readonly LabelledStatement[])[] {
  const answers = new Map<string, LabelledStatement[]>();
  for (const labelled of response.statements) {
    const list = answers.get(labelled.answer);
    if (list === undefined) answers.set(labelled.answer, [labelled]);
    else list.push(labelled);
  }
  return [...answers.values()];
}

/** How much examples that were derived from a labelled one count beside it. */
const DERIVED_WEIGHT = 0.1;

function isModelClass(label: ClaimClass): label is ModelClass {
  return (MODEL_CLASSES as readonly string[]).includes(label);
}

/** Training examples of one answer with their derived twins. */
function examplesOfAnswer(
  answer: readonly LabelledStatement[],
  contractStart: string,
  vocabulary: Vocabulary,
): readonly Example[] {
  const statements = answer.map(({ statement }) => statement);
  const surroundings = surroundingsOf(statements, contractStart, vocabulary);
  const twins = answer.map((labelled, turn) => [...counterfactualsOf(labelled, turn), ...slipsOf(labelled, turn)]);
  const examples: Example[] = [];
  answer.forEach((labelled, index) => {
    const around = surroundings[index];
    if (around === undefined) return;
    const add = ({ statement, class: name }: LabelledStatement, weight: number, reading: Reading): void => {
      if (!isModelClass(name)) return;
      const context = { contractStart, label: around.label, surroundings: { ...around, reading } };
      const { features } = featuresOf(statement, context, vocabulary);
      examples.push({ features: features.map(featureName), class: name, weight });
    };
    add(labelled, 1, around.reading);
    for (const twin of twins[index] ?? []) {
      add(twin, DERIVED_WEIGHT, readText(twin.statement.text, contractStart, vocabulary));
    }
  });
  return examples;
}

/** Training examples of a response. */
export function examplesOf(response: LabelledResponse, vocabulary: Vocabulary): readonly Example[] {
  return answersOf(response).flatMap((answer) => examplesOfAnswer(answer, response.contractStart, vocabulary));
}
