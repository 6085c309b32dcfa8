import type { LabelledStatement } from './corpus.ts';

/** Small, fixed slips of the keyboard and of learner's English; the class stays what it was. */
const slipIn = (word: string, turn: number): string => {
  const at = 1 + (turn % Math.max(1, word.length - 2));
  if (turn % 3 === 0) return word.slice(0, at) + word.slice(at + 1);
  if (turn % 3 === 1) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  return word.slice(0, at) + (word[at] ?? '') + word.slice(at);
};

function misspelt(text: string, turn: number): string {
  let word = 0;
  return text.replace(/\b[a-z]{5,}\b/g, (found) => {
    word += 1;
    return (word + turn) % 3 === 0 ? slipIn(found, turn + word) : found;
  });
}

const LEARNER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|a|an) /g, ''],
  [/\bWe will\b/, 'We will to'],
  [/\bhas been\b/, 'is'],
  [/\bpeople\b/, 'persons'],
  [/\beach year\b/, 'in every year'],
];

const learner = (text: string): string => LEARNER.reduce((changed, [from, to]) => changed.replace(from, to), text);

/** A misspelt or a learner's variant of every third statement. */
export function slipsOf(labelled: LabelledStatement, turn: number): readonly LabelledStatement[] {
  if (labelled.statement.kind === 'heading' || turn % 3 !== 0) return [];
  const text = turn % 2 === 0 ? misspelt(labelled.statement.text, turn) : learner(labelled.statement.text);
  if (text === labelled.statement.text) return [];
  return [{ ...labelled, id: `${labelled.id}~slip`, statement: { ...labelled.statement, text } }];
}
