import { headWord } from './head-word.ts';
import type { Reading } from './reading.ts';
import { saysOneOf, timed, words } from './rule.ts';

const RIVALS = words('rivals rival competitors competitor multinational multinationals nationals');
/** "The big boys", "some larger firms", "others": with a verb of saying they are those who bid against us. */
const MANY_OTHERS = words('other others some many most any big bigger biggest large larger largest bidders tenderers');
/** Unlike subcontractors or volunteers, who are asked to promise something here. */
const BIDDERS = words(
  'bidders bidder tenderers firms firm companies company contractors contractor providers boys players names outfits organisations people',
);
const OURS = words('our ours we us staff team');
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
const POINTED_AT = words('that this it these');
const FURTHER_ON = words('later below next shortly again presently soon');
/** "In a moment", "in due course": later in the same text. */
const SOON =
  /^(?:in (?:a (?:moment|minute|second|bit|while)|due course)|further (?:down|on)|under (?:q|question|the)\b)/;
const REMAINS_OPEN = words('what how whether if who when');

/**
 * Whether a sentence with "will" speaks of what others say or know ("the big boys will promise you the earth", "you will
 * be aware that fares rose"), or leaves open what comes ("we'll see"). Nobody who bids is bound by that. An amount or a
 * time binds whoever is named with it, but our rivals.
 */
export function isSaidOfOthers(reading: Reading): boolean {
  const { clause, words: said } = reading;
  if (clause.mood !== 'will' && clause.mood !== 'will-perfect') return false;
  const [from, to] = clause.subject;
  const verb = said[clause.lexical]?.lower ?? '';
  const who = headWord(said, from, to);
  if (RIVALS.has(who)) return said[clause.verb + 1]?.lower !== 'be';
  if (reading.signs.number || timed(reading)) return false;
  if (reading.subject === 'we') return leavesOpen(reading, verb);
  if (SPEAKING.has(verb) && TELLING.has(who)) return true;
  if (saysOneOf(reading, OURS, from, to)) return false;
  if (SAYING.has(verb) && (BIDDERS.has(who) || MANY_OTHERS.has(who)))
    return saysOneOf(reading, MANY_OTHERS, from, ARTICLES.has(said[from]?.lower ?? '') ? from + 2 : from + 1);
  return KNOWING.has(verb) && READERS.has(who);
}

/** "We'll see", "we shall see what can be done", "we will come to this in a moment", "we will let the figures speak". */
function leavesOpen({ clause, words: said }: Reading, verb: string): boolean {
  const from = clause.lexical + 1;
  const ends = (at: number): boolean => said[at] === undefined || said[at].kind === 'punctuation';
  const wordsFrom = (at: number): string =>
    said
      .slice(at, at + 3)
      .map(({ lower }) => lower)
      .join(' ');
  switch (verb) {
    case 'see':
      return ends(from) || REMAINS_OPEN.has(said[from]?.lower ?? '');
    case 'come':
      return (
        said[from]?.lower === 'to' &&
        POINTED_AT.has(said[from + 1]?.lower ?? '') &&
        (ends(from + 2) || FURTHER_ON.has(said[from + 2]?.lower ?? '') || SOON.test(wordsFrom(from + 2)))
      );
    case 'let': {
      const speaks = said.findIndex(({ lower }, at) => at > from && SPEAKING.has(lower));
      return (
        speaks !== -1 &&
        TELLING.has(headWord(said, from, speaks)) &&
        !said.slice(from, speaks).some(({ kind }) => kind === 'punctuation')
      );
    }
    default:
      return false;
  }
}
