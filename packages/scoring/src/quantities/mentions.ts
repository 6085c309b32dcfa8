import { Exact, roundedText } from '../decimal/exact.ts';
import { FRACTIONS } from './number-words.ts';
import { readNumber, type ReadNumber } from './number-reader.ts';
import type { Token } from './tokens.ts';

/** A number as it stands in a text, before anyone asks what it is there for. Tokens `from` up to, not including, `to`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly form: 'plain' | 'money' | 'percent' | 'ratio';
  /** Exact decimal as text, or a ratio. Of a range: its lower end. */
  readonly value: string;
  readonly inWords: boolean;
  readonly isRange: boolean;
  readonly currency: string | null;
}

const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
const RANGE_WORDS = /^(?:to|or|and|-)$/;
const POUND = /^(?:pounds?|sterling|gbp)$/;
const SCALE_OF_RATIO = 1000;

/** Every number of a text in order, without those that are part of a code, a clock time or a telephone number. */
export function mentionsIn(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const skipped = lengthOfCode(tokens, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const mention = mentionAt(tokens, at);
    if (mention === null) {
      at += 1;
      continue;
    }
    mentions.push(mention);
    at = Math.max(mention.to, at + 1);
  }
  return mentions;
}

function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const part = readPartOfUnit(tokens, at) ?? readArticle(tokens, at);
  if (part !== null) return part;
  const fraction = readFraction(tokens, at);
  if (fraction !== null) return fraction;
  const single = readSingle(tokens, at);
  if (single === null) return null;
  return readRatio(tokens, single) ?? readRange(tokens, single) ?? single.mention;
}

/** "half an hour", "half a day": half of one unit. */
function readPartOfUnit(tokens: readonly Token[], at: number): Mention | null {
  if (tokens[at]?.lower !== 'half' || tokens[at]?.joined === true) return null;
  const [article, unit] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (!/^an?$/.test(article) || !/^(?:hour|day|mile|week|tonne|acre|hectare)$/.test(unit)) return null;
  return { from: at, to: at + 2, form: 'plain', value: '0.5', inWords: true, isRange: false, currency: null };
}

const UNIT_AFTER_ARTICLE = /^(?:hour|day|week|morning|afternoon)$/;
const GIVING =
  /^(?:have|has|give|gives|given|giving|get|gets|with|offer|offers|receive|receives|donate|donates|provide|provides|paid|least|to|and|spend|spends|work|works|,|:|\||\()$/;
const CYCLE_AFTER = /^(?:each|every|a|per)$/;
const CYCLE =
  /^(?:year|month|week|quarter|term|season|contract|academic|school|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|half)$/;
/** What a firm does to keep its client informed is no amount of anything. */
const REPORTING =
  /^(?:reports?|returns?|reviews?|summary|table|updates?|meetings?|statement|survey|diary|spreadsheet|letter|e-?mail|newsletter|check|note|log|certificate|copy|dashboard|audit|list|sample|page|sheet|register|refresher|bulletin)$/;
const LONGEST_NAME = 5;

/** "an hour of paid time", "a pond a year", "an open day each June": an article that counts one. */
function readArticle(tokens: readonly Token[], at: number): Mention | null {
  const article = tokens[at];
  if (article === undefined || !/^an?$/.test(article.lower)) return null;
  const one: Mention = {
    from: at,
    to: at + 1,
    form: 'plain',
    value: '1',
    inWords: true,
    isRange: false,
    currency: null,
  };
  const before = tokens[at - 1]?.lower ?? ',';
  const [noun, after] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (UNIT_AFTER_ARTICLE.test(noun))
    return GIVING.test(before) && /^(?:of|a|each|per|every|paid)$/.test(after) ? one : null;
  if (
    /^(?:year|month|week|quarter|term|day|half|third|fifth|tenth|few|dozen|hundred|thousand|million|further|minimum|maximum|total|lot|number)$/.test(
      noun,
    )
  )
    return null;
  for (let end = at + 1; end < Math.min(tokens.length, at + 1 + LONGEST_NAME); end += 1) {
    const token = tokens[end];
    if (token === undefined || (token.kind !== 'word' && token.text !== '-')) return null;
    if (REPORTING.test(token.lower)) return null;
    if (end > at + 1 && CYCLE_AFTER.test(token.lower) && CYCLE.test(tokens[end + 1]?.lower ?? '')) return one;
    if (/^(?:of|in|to|for|and|or|by|with|at|on|from|the|that|which|who|is|are|will)$/.test(token.lower)) return null;
  }
  return null;
}

interface Single {
  readonly mention: Mention;
  readonly number: ReadNumber;
}

/** One number with its currency or per cent sign. */
function readSingle(tokens: readonly Token[], at: number): Single | null {
  const currency = CURRENCIES[tokens[at]?.text ?? ''] ?? null;
  const number = readNumber(tokens, currency === null ? at : at + 1);
  if (number === null) return null;
  const plain = { from: at, to: number.to, inWords: number.inWords, isRange: false };
  const value = number.value.toFixed();
  if (currency !== null) return { number, mention: { ...plain, form: 'money', value, currency } };
  const next = tokens[number.to]?.lower ?? '';
  const percent = percentLength(tokens, number.to);
  if (percent > 0)
    return { number, mention: { ...plain, to: number.to + percent, form: 'percent', value, currency: null } };
  if (POUND.test(next))
    return { number, mention: { ...plain, to: number.to + 1, form: 'money', value, currency: 'GBP' } };
  if (next === 'p' || next === 'pence') return { number, mention: penceOf(tokens, plain, number) };
  const counted = tokens[number.to - 1]?.text === '/' || !number.value.isFinite();
  return counted
    ? null
    : { number, mention: { ...plain, form: 'plain', value: readable(number.value), currency: null } };
}

/** "62 pence of every pound" is a share; "75p an hour" is money. */
function penceOf(
  tokens: readonly Token[],
  plain: Pick<Mention, 'from' | 'to' | 'inWords' | 'isRange'>,
  number: ReadNumber,
): Mention {
  const rest = tokens
    .slice(number.to + 1, number.to + 7)
    .map(({ lower }) => lower)
    .join(' ');
  const share = /^(?:of|in|out of|from) (?:each|every|the|our|a) (?:of our )?(?:pounds?|£)/.test(rest);
  const rate = /^(?:an?|per|each|off) /.test(rest);
  const to = number.to + 1;
  if (rate) return { ...plain, to, form: 'money', value: number.value.div(100).toFixed(), currency: 'GBP' };
  return { ...plain, to: share ? to : to, form: 'percent', value: number.value.toFixed(), currency: null };
}

function percentLength(tokens: readonly Token[], at: number): number {
  const [first, second] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (first === '%' || first === 'percent' || first === 'pc') return 1;
  if (first === 'per' && (second === 'cent' || second === 'cents')) return 2;
  if (first === 'percentage' && /^points?$/.test(second)) return 2;
  return 0;
}

/** "a third of", "two thirds", "three quarters of", "half": as a share in per cent, to one decimal place. */
function readFraction(tokens: readonly Token[], at: number): Mention | null {
  const above = tokens[at]?.lower === 'a' || tokens[at]?.lower === 'an' ? null : readNumber(tokens, at);
  const hasArticle = tokens[at]?.lower === 'a';
  const skip = above === null ? (hasArticle ? 1 : 0) : above.to - at + (tokens[above.to]?.text === '-' ? 1 : 0);
  const word = tokens[at + skip]?.lower ?? '';
  const parts = FRACTIONS.get(word.replace(/s$/, '')) ?? (word === 'halves' ? 2 : undefined);
  if (parts === undefined || (above !== null && above.value.gte(parts))) return null;
  if (above === null && !hasArticle && word !== 'half') return null;
  const to = at + skip + 1;
  const after = tokens[to]?.lower ?? '';
  if (!isShare(tokens, at, to, word, after, above !== null)) return null;
  const share = (above?.value ?? new Exact(1)).div(parts).times(100);
  return { from: at, to, form: 'percent', value: readable(share, 1), inWords: true, isRange: false, currency: null };
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
  if (word === 'half') return isHalf(tokens, at, before, after, tokens[to + 1]?.lower ?? '');
  const next = tokens[to + 1]?.lower ?? '';
  if (after === 'of')
    return (
      !/^(?:19|20)\d\d$/.test(next) && !(word.startsWith('quarter') && /^(?:year|contract|the)$/.test(next) && !counted)
    );
  return counted && /s$/.test(word) && !/^(?:and|or)$/.test(before) && !word.startsWith('quarter');
}

/** "half of our staff", "half the places", "half will be local": not "half term", "the second half" or "half our job". */
function isHalf(tokens: readonly Token[], at: number, before: string, after: string, next: string): boolean {
  if (/^(?:first|second|latter|other|final|next|last)$/.test(before)) return false;
  if (before === '-' && tokens[at]?.joined === true) return false;
  if (/^(?:of|each|are|will|were|come|live)$/.test(after)) return true;
  if (/^(?:our|the|their|its|his|her|my|those|these|all)$/.test(after))
    return !/^(?:job|battle|story|time|way|point|day|year|term)$/.test(next);
  return (
    (before === 'by' && !/^(?:past|a|term|-)$/.test(after)) ||
    (/^(?:than|least|about|over|nearly|almost)$/.test(before) && !/^(?:a|an|term|past|way|-)$/.test(after))
  );
}

/** "1:12", "one first aider to every eleven operatives", "one in five", "two in every three completers". */
function readRatio(tokens: readonly Token[], { mention, number }: Single): Mention | null {
  if (mention.form !== 'plain') return null;
  const ratio = (to: number, right: Exact): Mention => ({
    ...mention,
    to,
    form: 'ratio',
    value: `${number.value.toFixed()}:${right.toFixed()}`,
  });
  const next = tokens[number.to];
  if (next?.text === ':' && next.joined) {
    const right = tokens[number.to + 1]?.joined === true ? readNumber(tokens, number.to + 1) : null;
    return right === null ? null : ratio(right.to, right.value);
  }
  for (let at = number.to; at < Math.min(tokens.length, number.to + 5); at += 1) {
    const word = tokens[at]?.lower ?? '';
    const every = /^(?:every|each)$/.test(tokens[at + 1]?.lower ?? '');
    const right = readNumber(tokens, at + (every ? 2 : 1));
    if (right !== null && right.value.gt(number.value) && right.value.lte(SCALE_OF_RATIO)) {
      if (every && /^(?:to|for|in|of)$/.test(word)) return ratio(right.to, right.value);
      if (word === 'in' && isInShare(tokens, number, right, at)) {
        const share = number.value.div(right.value).times(100);
        return { ...mention, to: right.to, form: 'percent', value: readable(share, 1) };
      }
      if (word === 'to' && at === number.to && number.value.eq(1) && right.value.gte(5))
        return ratio(right.to, right.value);
    }
    if (tokens[at]?.kind !== 'word' || /^(?:and|or|by|with|from)$/.test(word)) return null;
  }
  return null;
}

/** "one in five", "nine out of ten", "one record in five": a small number of parts, with nothing counted after it. */
function isInShare(tokens: readonly Token[], number: ReadNumber, right: ReadNumber, at: number): boolean {
  if (!/^(?:2|3|4|5|6|7|8|9|10|12|20|50|100)$/.test(right.value.toFixed())) return false;
  const after = tokens[right.to];
  const ends =
    after === undefined ||
    after.kind === 'mark' ||
    /^(?:of|is|are|was|were|will|has|have|to|who|that|goes)$/.test(after.lower);
  const direct = at === number.to;
  return ends && (direct || number.value.eq(1));
}

/** "four to six", "25-40", "between 20 and 30", "£5k to £10k": the lower end counts. */
function readRange(tokens: readonly Token[], { mention, number }: Single): Mention | null {
  const link = tokens[mention.to];
  const before = tokens[mention.from - 1]?.lower ?? '';
  if (link === undefined || !RANGE_WORDS.test(link.lower)) return null;
  if (link.lower === 'and' && before !== 'between') return null;
  if (link.lower === 'to' && before === 'from') return null;
  const high = readSingle(tokens, mention.to + 1);
  if (high === null || number.value.isZero() || high.number.value.lte(number.value)) return null;
  if (link.lower === 'or' && high.number.value.minus(number.value).gt(5)) return null;
  if (high.mention.form !== mention.form && mention.form !== 'plain' && high.mention.form !== 'plain') return null;
  const magnified =
    number.value.lt(1000) && high.number.value.gte(1000) && mention.form === 'money' ? scaleOf(tokens, high.number) : 1;
  const form = mention.form === 'plain' ? high.mention.form : mention.form;
  return {
    ...mention,
    to: high.mention.to,
    form,
    value: number.value.times(magnified).toFixed(),
    isRange: true,
    currency: mention.currency ?? high.mention.currency,
  };
}

/** "£5-10k": the letter behind the upper end is meant for both. */
function scaleOf(tokens: readonly Token[], { to }: ReadNumber): number {
  const letter = tokens[to - 1];
  return letter?.lower === 'k' && letter.joined ? 1000 : 1;
}

/** Tokens to pass over at `at` because they are a code, a clock time, an ordinal, a year span or a telephone number. */
function lengthOfCode(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'digits') return 0;
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (token.joined && (before?.kind === 'word' || before?.text === '_' || before?.text === '#'))
    return lengthOfJoined(tokens, at);
  if (token.joined && before?.text === '-' && before.joined && tokens[at - 2]?.kind === 'word')
    return lengthOfJoined(tokens, at);
  if (/^0\d/.test(token.text)) return lengthOfTelephone(tokens, at);
  if (before?.text === '+' && token.joined && tokens[at + 1]?.kind === 'digits') return lengthOfTelephone(tokens, at);
  if (/^\d+(?:\.\d+){2,}$/.test(token.text)) return 1;
  if (next?.joined !== true) return 0;
  if (/^(?:st|nd|rd|th|s|am|pm|pt|px)$/.test(next.lower)) return 2;
  if (next.kind === 'word' && /^[A-Z]{2}$/.test(next.text) && !/^(?:KM|KG|HA|MW|KW)$/.test(next.text)) return 2;
  if (next.lower === 'x' && after?.joined === true && token.text === '4') return 3;
  if (next.text === '/' && after?.kind === 'digits' && !/^[2348]$/.test(after.text)) return 3;
  if (next.text === ':' && after?.kind === 'digits' && after.joined) return isClock(token, after) ? 3 : 0;
  return 0;
}

function isClock(hours: Token, minutes: Token): boolean {
  return (
    /^\d\d$/.test(minutes.text) &&
    Number(hours.text) < 24 &&
    Number(minutes.text) < 60 &&
    (hours.text.length === 2 || /[05]$/.test(minutes.text)) &&
    hours.text !== '1'
  );
}

function lengthOfJoined(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.joined === true && tokens[to]?.kind !== 'mark') to += 1;
  return to - at;
}

function lengthOfTelephone(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (tokens[to]?.kind === 'digits' || (tokens[to]?.text === ':' && tokens[to]?.joined === true)) to += 1;
  return to - at;
}

/** Plain digits without useless zeros; shares are rounded, half up, to `places`. */
function readable(value: Exact, places = 6): string {
  return new Exact(roundedText(value, places, 'half-up')).toFixed();
}
