import { VERB_FORM } from './verbs.ts';
import { TRAIT } from './word-traits.ts';
import type { Reading, StatementText } from './reading.ts';
import { NOW, SHALL, words } from './rule.ts';

/** What was decided or put aside is still to come. */
const STILL_TO_COME = words(
  'resolved committed pledged agreed promised undertaken made confirmed allowed assigned guaranteed decided budgeted reserved set earmarked booked signed ring-fenced ringfenced put priced costed let bound told said asked offered arranged identified allocated appointed planned invited laid',
);
/** These take no object: a preposition behind them opens no offer as it does behind "delivered". */
const WITHOUT_OBJECT = words('led went came rose fell grew dropped stood stayed remained resulted happened');
const OPENS_OBJECT = TRAIT.determiner | TRAIT.subjectPronoun;

/**
 * Whether a sentence plainly tells of what is over: its main verb stands in the past with a subject or an object of its
 * own ("the scheme placed 57% locally", "we lost a colleague"), and nothing in it looks ahead. Nobody is bound by that.
 * A participle behind a noun ("packs delivered to residents") may be an offer, and "we have agreed" often is one.
 */
export function isToldInThePast(statement: StatementText, reading: Reading): boolean {
  const { clause, signs, words: said } = reading;
  if (statement.kind !== 'sentence' || clause.verb < 0 || clause.label[1] > clause.label[0]) return false;
  // How long it took ("within ten days") looks nowhere; what comes round, a year to come or a stage of it may be promised.
  if (signs.futureYear || signs.period || signs.contractStage) return false;
  if (clause.later.some((mood) => SHALL.has(mood) || NOW.has(mood))) return false;
  const verb = said[clause.lexical]?.lower === 'been' ? said[clause.lexical + 1] : said[clause.lexical];
  if (verb === undefined || STILL_TO_COME.has(verb.lower)) return false;
  switch (clause.mood) {
    case 'did':
    case 'had':
    case 'was':
      return true;
    case 'has-done':
      // "We have taken on four apprentices to start within four weeks" looks ahead.
      return signs.pastYear || (signs.number && !signs.contractTime);
    case 'past':
      return (
        (verb.traits & VERB_FORM.base) === 0 &&
        (hasSubject(reading) || hasObject(reading) || WITHOUT_OBJECT.has(verb.lower))
      );
    default:
      return false;
  }
}

function hasSubject({ clause, words: said }: Reading): boolean {
  return ((said[clause.verb - 1]?.traits ?? 0) & TRAIT.subjectPronoun) !== 0;
}

function hasObject({ clause, words: said }: Reading): boolean {
  const next = said[clause.verb + 1];
  return (
    next !== undefined && ((next.kind !== 'word' && next.kind !== 'punctuation') || (next.traits & OPENS_OBJECT) !== 0)
  );
}
