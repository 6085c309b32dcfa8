import type { Reading } from './reading.ts';
import { saysOneOf, timed, words } from './rule.ts';

const RIVALS = words('rivals rival competitors competitor multinational multinationals nationals');
/** "The big boys", "some larger firms", "others": with a verb of saying they are those who bid against us. */
const MANY_OTHERS = words('other others some many most any big bigger biggest large larger largest bidders tenderers');
const ARTICLES = words('the some a but');
const SAYING = words('say tell claim promise pledge write boast talk brag mean swear quote wave');
/** Who reads the answer, or has asked for it. */
const READERS = words(
  'you members readers evaluators assessors scorers council authority board trust university college department commissioner commissioners client clients buyer association trustees governors',
);
const KNOWING = words(
  'know recall remember appreciate recognise recognize understand notice aware familiar conscious heard noticed judge',
);
const TELLING = words('figures numbers facts results record work time');
const SPEAKING = words('tell speak talk show judge');
const REMAINS_OPEN = words('what how whether if who when');

/**
 * Whether a sentence with "will" speaks of what others say or know ("the big boys will promise you the earth", "you will
 * be aware that fares rose"), or leaves open what comes ("we'll see"). Nobody who bids is bound by that.
 */
export function isSaidOfOthers(reading: Reading): boolean {
  const { clause, words: said } = reading;
  if (clause.mood !== 'will' && clause.mood !== 'will-perfect') return false;
  const [from, to] = clause.subject;
  const verb = said[clause.lexical]?.lower ?? '';
  if (reading.subject === 'we') return leavesOpen(reading, verb);
  if (SPEAKING.has(verb) && saysOneOf(reading, TELLING, from, to)) return true;
  if (saysOneOf(reading, RIVALS, from, to)) return said[clause.verb + 1]?.lower !== 'be';
  if (
    SAYING.has(verb) &&
    saysOneOf(reading, MANY_OTHERS, from, ARTICLES.has(said[from]?.lower ?? '') ? from + 2 : from + 1)
  )
    return true;
  return KNOWING.has(verb) && saysOneOf(reading, READERS, from, to) && !timed(reading);
}

/** "We'll see", "we shall see what can be done", "we will come to that", "we will let the figures speak". */
function leavesOpen({ clause, words: said }: Reading, verb: string): boolean {
  const next = said[clause.lexical + 1];
  switch (verb) {
    case 'see':
      return next === undefined || next.kind === 'punctuation' || REMAINS_OPEN.has(next.lower);
    case 'come':
      return next?.lower === 'to' && ['that', 'this', 'it', 'these'].includes(said[clause.lexical + 2]?.lower ?? '');
    case 'let':
      return said.slice(clause.lexical + 1).some(({ lower }) => SPEAKING.has(lower));
    default:
      return false;
  }
}
