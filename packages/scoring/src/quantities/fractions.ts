import { Exact } from '../decimal/exact.ts';
import { readable, type Mention } from './mention.ts';
import { readNumber } from './number-reader.ts';
import { FRACTIONS } from './number-words.ts';
import type { Token } from './tokens.ts';

/** "Three-quarters of a tonne" is an amount, three quarters of a team is a share. */
const ONE_OF_MEASURE = /^(?:tonne|ton|mile|kilometre|km|hectare|acre|hour|day|week|million|litre|pint)$/;

/** "a third of", "two thirds", "three quarters of", "half": as a share in per cent, to one decimal place. */
export function readFraction(tokens: readonly Token[], at: number): Mention | null {
  const written = readWrittenFraction(tokens, at) ?? readEveryNth(tokens, at);
  if (written !== null) return written;
  const above = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an' ? null : readNumber(tokens, at);
  const hasArticle = tokens[at]?.lower === 'a';
  const skip = above === null ? (hasArticle ? 1 : 0) : above.to - at + (tokens[above.to]?.text === '-' ? 1 : 0);
  const word = tokens[at + skip]?.lower ?? '';
  const parts = FRACTIONS.get(word.replace(/s$/, '')) ?? (word === 'halves' ? 2 : undefined);
  if (parts === undefined || (above !== null && above.value.gte(parts))) return null;
  if (above === null && !hasArticle && word !== 'half') return null;
  const to = at + skip + 1;
  const after = tokens[to]?.lower ?? '';
  const parted = (above?.value ?? new Exact(1)).div(parts);
  if (after === 'of' && /^an?$/.test(tokens[to + 1]?.lower ?? '') && ONE_OF_MEASURE.test(tokens[to + 2]?.lower ?? '')) {
    const value = readable(parted, 2);
    return { from: at, to: to + 2, form: 'plain', value, inWords: true, isRange: false, currency: null };
  }
  if (!isShare(tokens, at, to, word, after, above !== null)) return null;
  const share = parted.times(100);
  return { from: at, to, form: 'percent', value: readable(share, 1), inWords: true, isRange: false, currency: null };
}

const NTHS: ReadonlyMap<string, number> = new Map([
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['tenth', 10],
]);
/** "Every second Friday" says when. */
const TIME_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)?days?|weeks?|weekends?|months?|years?|terms?|quarters?|mornings?|afternoons?|evenings?|nights?|hours?|minutes?|time|spring|summer|autumn|winter|season|january|february|march|april|may|june|july|august|september|october|november|december|school|contract|bank)$/;

/** "Every third party supplier" means all of them, and "every second counts" a time. */
const NO_NTH = /^(?:second (?:chances?|hand|lines?|counts?|class|rate)|third (?:part(?:y|ies)|sector)|fifth forms?)$/;

/** "Every second order", "every third vacancy": a share. */
function readEveryNth(tokens: readonly Token[], at: number): Mention | null {
  const parts = tokens[at]?.lower === 'every' ? NTHS.get(tokens[at + 1]?.lower ?? '') : undefined;
  const noun = tokens[at + 2];
  if (parts === undefined || noun?.kind !== 'word' || TIME_WORD.test(noun.lower)) return null;
  if (NO_NTH.test(`${tokens[at + 1]?.lower ?? ''} ${noun.lower}`)) return null;
  const value = readable(new Exact(100).div(parts), 1);
  return { from: at, to: at + 2, form: 'percent', value, inWords: true, isRange: false, currency: null };
}

/** "4/5 of our team", "2/3rds of our spend". */
function readWrittenFraction(tokens: readonly Token[], at: number): Mention | null {
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || !slash.joined || below?.joined !== true) return null;
  if (!/^[1-9]$/.test(above?.text ?? '') || !/^(?:[2-9]|10)$/.test(below.text)) return null;
  const suffix = tokens[at + 3];
  const to = suffix?.joined === true && /^(?:rds?|ths?)$/.test(suffix.lower) ? at + 4 : at + 3;
  const share = new Exact(above?.text ?? 0).div(below.text);
  if (tokens[to]?.lower !== 'of' || share.gte(1) || tokens[at]?.joined === true) return null;
  return {
    from: at,
    to,
    form: 'percent',
    value: readable(share.times(100), 1),
    inWords: false,
    isRange: false,
    currency: null,
  };
}

function isShare(
  tokens: readonly Token[],
  at: number,
  to: number,
  word: string,
  after: string,
  counted: boolean,
): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'half' && counted) return after !== '-' && after !== 'day';
  if (word === 'half') return isHalf(tokens, at, before, after, tokens[to + 1]?.lower ?? '');
  const next = tokens[to + 1]?.lower ?? '';
  if (after === 'of')
    return !/^(?:19|20)\d\d$/.test(next) && !(word.startsWith('quarter') && !counted && isPeriod(tokens, to + 1));
  if (counted && tokens[at]?.lower === 'one')
    return /^(?:third|fifth|sixth|tenth)$/.test(word) && (!/^[a-z]/.test(after) || isByHowMuch(before, after));
  if (counted) return /s$/.test(word) && !isMixed(tokens, at) && (!word.startsWith('quarter') || isThree(tokens[at]));
  return (
    (/^(?:by|least|about|over|nearly|almost|around|roughly|than)$/.test(before) &&
      !/^(?:party|sector|year|-)$/.test(after)) ||
    isByHowMuch(before, after) ||
    (before === 'to' && tokens[at - 2]?.lower === 'up' && !/^[a-z]/.test(after))
  );
}

/** "Reduced by one third against 2028", "a fifth less diesel". */
function isByHowMuch(before: string, after: string): boolean {
  return (
    /^(?:less|fewer|more|lower|higher|below|above|cheaper|shorter)$/.test(after) ||
    (before === 'by' && /^(?:against|from|on|in|over|within|compared|each|every|and|or|at|before|until)$/.test(after))
  );
}

/** "A quarter of the year" is a time. */
function isPeriod(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.lower === 'the' ? at + 1 : at;
  return tokens.slice(from, from + 2).some(({ lower }) => /^(?:year|contract)$/.test(lower));
}

/** "One and three quarters" is no share. */
function isMixed(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  if (/^(?:years?|months?|quarters?|phases?)$/.test(tokens[at - 3]?.lower ?? '')) return false;
  return at >= 2 && (readNumber(tokens, at - 2)?.value.lt(100) ?? false);
}

function isThree(token: Token | undefined): boolean {
  return token?.lower === 'three' || token?.text === '3';
}

/** "half of our staff", "half the places", "half will be local": not "half term", "the second half" or "half our job". */
function isHalf(tokens: readonly Token[], at: number, before: string, after: string, next: string): boolean {
  if (/^(?:first|second|latter|other|final|next|last)$/.test(before)) return false;
  if (before === '-' && tokens[at]?.joined === true) return false;
  if (after === 'from' && tokens[at + 2]?.kind === 'digits') return true;
  if (/^(?:be|is|reach|was)$/.test(before) && /^(?:in|from|by)$/.test(after))
    return next === 'year' || next === 'month';
  if (/^(?:of|each|are|will|were|come|live)$/.test(after)) return !/^(?:year|term|time)$/.test(next);
  if (/^(?:by|before|after|in)$/.test(after) && /^(?:|[:;,(|])$/.test(before)) return true;
  if (/^(?:our|the|their|its|his|her|my|those|these|all)$/.test(after))
    return !/^(?:job|battle|story|time|way|point|day|year|term)$/.test(next);
  // "A quarter now, rising to half by October".
  if (
    before === 'to' &&
    /^(?:rising|rises|up|grows|growing|increasing|falling|down|cut)$/.test(tokens[at - 2]?.lower ?? '')
  )
    return !/^(?:past|a|term|-)$/.test(after);
  return (
    (before === 'by' && !/^(?:past|a|term|-)$/.test(after)) ||
    (/^(?:than|least|about|over|nearly|almost)$/.test(before) && !/^(?:a|an|term|past|way|-)$/.test(after))
  );
}
