import { PUBLIC_BODIES } from './function-words.ts';
import { headWord } from './head-word.ts';
import type { Reading } from './reading.ts';
import { saysOneOf, words } from './rule.ts';

const ONLY_TALKED_OF = words('considered decided agreed confirmed discussed determined');
const ONLY_TALK = words('decision decisions choice');
const OTHERS = words('others you council authority trust client landlord buyer');
const ANOTHER = words('another other your');

/**
 * Whether a sentence with "is to be" speaks of what is still open or is done by others: "a decision is to be made", "a
 * number of events are to be considered", "a review is to be carried out by the authority".
 */
export function isLeftToOthers(reading: Reading): boolean {
  const { clause, words: said } = reading;
  if (clause.mood !== 'to-be') return false;
  if (saysOneOf(reading, ONLY_TALKED_OF, clause.lexical, clause.lexical + 2)) return true;
  if (ONLY_TALK.has(headWord(said, ...clause.subject))) return true;
  const by = said.findIndex(({ lower }, at) => at > clause.lexical && lower === 'by') + 1;
  if (by === 0) return false;
  const who = headWord(said, by, said.length);
  return OTHERS.has(who) || PUBLIC_BODIES.has(who) || ANOTHER.has(said[by]?.lower ?? '');
}
