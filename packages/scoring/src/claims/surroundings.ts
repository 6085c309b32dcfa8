import { isLabel, readText, type Reading, type StatementText } from './reading.ts';
import type { Vocabulary } from './words.ts';

/** What stands around a statement in its own paragraph, list or table; other paragraphs change nothing. */
export interface Surroundings {
  readonly reading: Reading;
  /** The statement before it in the same paragraph, list or table. */
  readonly before: Reading | null;
  /** The short label that opened the stretch ("October 2027.", "Evidence."). */
  readonly label: string | null;
  /** Whether it is itself such a label. */
  readonly isLabel: boolean;
}

/** Reads statements with their surroundings, in the order of the text. */
export function surroundingsOf(
  statements: readonly StatementText[],
  contractStart: string | undefined,
  vocabulary: Vocabulary,
): readonly Surroundings[] {
  let label: string | null = null;
  let before: Reading | null = null;
  return statements.map((statement) => {
    const reading = readText(statement.text, contractStart, vocabulary);
    if (statement.previous === null) {
      label = null;
      before = null;
    }
    const found: Surroundings = { reading, before, label, isLabel: isLabel(statement.text) };
    before = reading;
    if (found.isLabel) label = statement.text;
    return found;
  });
}
