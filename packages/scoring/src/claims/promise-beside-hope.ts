import type { Slice } from '@evenhand/shared/domain';
import type { Classification } from './found-claim.ts';
import { readText, type ReadingContext, type StatementText } from './reading.ts';
import { SHALL } from './rule.ts';
import type { Vocabulary } from './words.ts';

/** Where one full clause may end and the next begin. */
const SEAM =
  /[;:] +|, +(?=(?:and|but|while|although|with|this|the|we|no)\b)| +(?=(?:and|but) (?:hope|intend|aim|may|would|are keen|possibly|aspire|we|will)\b)/g;
const JOINING = /^(?:(?:and|but|while|although|meanwhile) +)+/i;
const FEWEST_WORDS = 4;

function clausesOf(text: string): readonly Slice[] {
  const clauses: Slice[] = [];
  let start = 0;
  for (const seam of [...text.matchAll(SEAM), null]) {
    const end = seam?.index ?? text.length;
    const words = text.slice(start, end);
    const opening = JOINING.exec(words)?.[0].length ?? 0;
    if (words.slice(opening).split(' ').length >= FEWEST_WORDS) clauses.push({ start: start + opening, end });
    start = end + (seam?.[0].length ?? 0);
  }
  return clauses;
}

/**
 * Looks in a statement that hopes for a clause that binds the bidder by itself ("We will train nine by March and hope to
 * train nine more"): one with "will", a number or a time, that is read as a sure commitment when it stands alone. The
 * promise then is the statement's class. Null where there is none.
 */
export function promiseBesideHope(
  statement: StatementText,
  context: ReadingContext,
  vocabulary: Vocabulary,
  classify: (clause: StatementText) => Classification,
): Classification | null {
  const clauses = clausesOf(statement.text);
  if (clauses.length < 2) return null;
  for (const { start, end } of clauses) {
    const text = statement.text.slice(start, end);
    const { clause, signs } = readText(text, context.contractStart, vocabulary);
    const measured = signs.number || signs.futureYear || signs.contractTime || signs.period;
    if (!SHALL.has(clause.mood) || !measured) continue;
    const found = classify({ ...statement, text });
    if (found.class !== 'COMMITMENT' || found.tentative === true) continue;
    const cue = found.cue && { start: found.cue.start + start, end: found.cue.end + start };
    return { class: 'COMMITMENT', rule: 'clause:promise-beside-hope', cue };
  }
  return null;
}
