import { isLabel, readText, type Reading, type StatementText } from './reading.ts';
import { DONE, SHALL } from './rule.ts';
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
  /** What the other items of its list, or rows of its table, speak of; null outside and where they are too few. */
  readonly siblings: Siblings | null;
}

/** How many of the other items report what was done and look ahead: "none", "some" or "many" of them. */
interface Siblings {
  readonly done: Share;
  readonly ahead: Share;
}
type Share = 'none' | 'some' | 'many';

const FEWEST_ITEMS = 3;
/** From this share on, others count as many. */
const MANY = 0.3;

/** Reads statements with their surroundings, in the order of the text. */
export function surroundingsOf(
  statements: readonly StatementText[],
  contractStart: string | undefined,
  vocabulary: Vocabulary,
): readonly Surroundings[] {
  let label: string | null = null;
  let before: Reading | null = null;
  const readings = statements.map(({ text }) => readText(text, contractStart, vocabulary));
  const siblings = siblingsOf(statements, readings);
  return statements.map((statement, index) => {
    const reading = readings[index] as Reading;
    if (statement.previous === null) {
      label = null;
      before = null;
    }
    const found: Surroundings = {
      reading,
      before,
      label,
      isLabel: isLabel(statement.text),
      siblings: siblings[index] ?? null,
    };
    before = reading;
    if (found.isLabel) label = statement.text;
    return found;
  });
}

const isDone = ({ clause, signs }: Reading): boolean => DONE.has(clause.mood) || (signs.pastYear && !signs.futureYear);
const isAhead = ({ clause, signs }: Reading): boolean =>
  SHALL.has(clause.mood) || signs.futureYear || signs.contractTime;

/** Items of one list share a tense more often than not, also where one of them has no verb to show it. */
function siblingsOf(statements: readonly StatementText[], readings: readonly Reading[]): readonly (Siblings | null)[] {
  const found: (Siblings | null)[] = [];
  for (let from = 0; from < statements.length;) {
    let to = from + 1;
    while (statements[to] !== undefined && statements[to]?.previous !== null) to += 1;
    const kind = statements[from]?.kind;
    const isRun = (kind === 'list-item' || kind === 'table-row') && to - from >= FEWEST_ITEMS;
    const done = readings.slice(from, to).map(isDone);
    const ahead = readings.slice(from, to).map(isAhead);
    for (let at = 0; at < to - from; at += 1)
      found.push(isRun ? { done: shareOfOthers(done, at), ahead: shareOfOthers(ahead, at) } : null);
    from = to;
  }
  return found;
}

function shareOfOthers(items: readonly boolean[], at: number): Share {
  const others = items.filter((is, index) => is && index !== at).length / (items.length - 1);
  return others === 0 ? 'none' : others < MANY ? 'some' : 'many';
}
