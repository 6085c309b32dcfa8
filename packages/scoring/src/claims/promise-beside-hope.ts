import type { Slice } from '@evenhand/shared/domain';
import type { Classification } from './found-claim.ts';
import { readText, type Reading, type ReadingContext, type StatementText } from './reading.ts';
import { SHALL, verbless } from './rule.ts';
import type { Vocabulary } from './words.ts';

/** Where one full clause may end and the next begin. */
const SEAM =
  /[;:] +|, +(?=(?:and|but|so|which is why|while|although|with|this|the|we|no)\b)| +(?=(?:and|but) (?:hope|intend|aim|may|would|are keen|possibly|aspire|we|will)\b)/g;
const JOINING = /^(?:(?:and|but|so|which is why|while|although|meanwhile) +)+/i;
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
 * "Will" with a number or a time binds, and what the bidder itself will do before it says what it hopes of it ("we will
 * hold a fair and would hope to see sixty"); a clause without it ("..., and so three of us sit the course in month two", "...:
 * six swims a year") where it holds both.
 */
function bindsByItself(reading: Reading, isFirst: boolean, announced: boolean): boolean {
  const { clause, signs } = reading;
  const timed = signs.futureYear || signs.contractTime || signs.period;
  if (SHALL.has(clause.mood)) return signs.number || timed || (isFirst && reading.subject === 'we');
  const offered = clause.mood === 'present' || clause.mood === 'has' || clause.mood === 'is-passive';
  return signs.number && timed && (offered || (announced && verbless(reading)));
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
  const whole = context.surroundings?.reading ?? readText(statement.text, context.contractStart, vocabulary);
  const mayBe = whole.clause.mood === 'may' || whole.clause.mood === 'would';
  for (const { start, end } of clauses) {
    const text = statement.text.slice(start, end);
    const reading = readText(text, context.contractStart, vocabulary);
    const announced = statement.text.slice(start - 2, start) === ': ' && !mayBe;
    if (!bindsByItself(reading, start === 0, announced)) continue;
    const found = classify({ ...statement, text });
    if (found.class !== 'COMMITMENT' || found.tentative === true) continue;
    const cue = found.cue && { start: found.cue.start + start, end: found.cue.end + start };
    return { class: 'COMMITMENT', rule: 'clause:promise-beside-hope', cue };
  }
  return null;
}
