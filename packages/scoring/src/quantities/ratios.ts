import type { Exact } from '../decimal/exact.ts';
import { readable, type Mention } from './mention.ts';
import { readNumber, type ReadNumber } from './number-reader.ts';
import type { Token } from './tokens.ts';

const SCALE_OF_RATIO = 1000;

/** "1:12", "one first aider to every eleven operatives", "one in five", "two in every three completers". */
export function readRatio(tokens: readonly Token[], mention: Mention, number: ReadNumber): Mention | null {
  if (mention.form !== 'plain') return null;
  const ratio = (to: number, right: Exact): Mention => ({
    ...mention,
    to,
    form: 'ratio',
    value: `${number.value.toFixed()}:${right.toFixed()}`,
  });
  const share = (whole: ReadNumber): Mention => ({
    ...mention,
    to: whole.to,
    form: 'percent',
    value: readable(number.value.div(whole.value).times(100), 1),
  });
  const next = tokens[number.to];
  if (next?.text === ':' && next.joined) {
    const right = tokens[number.to + 1]?.joined === true ? readNumber(tokens, number.to + 1) : null;
    return right === null ? null : ratio(right.to, right.value);
  }
  const whole = readOutOf(tokens, number);
  if (whole !== null) return number.value.eq(1) ? ratio(whole.to, whole.value) : share(whole);
  const odd = readOddWhole(tokens, number);
  if (odd !== null) return ratio(odd.to, odd.value);
  for (let at = number.to; at < Math.min(tokens.length, number.to + 6); at += 1) {
    const word = tokens[at]?.lower ?? '';
    const every = /^(?:every|each)$/.test(tokens[at + 1]?.lower ?? '');
    const right = readNumber(tokens, at + (every ? 2 : 1));
    if (right !== null && right.value.gt(number.value) && right.value.lte(SCALE_OF_RATIO)) {
      // "At least four of each six" counts four.
      if (word === 'of' && number.value.gt(1) && tokens[at + 1]?.lower === 'each') return null;
      // "Two of every three pounds that we spend".
      if (every && word === 'of' && /^(?:pounds|quid|pence)$/.test(tokens[right.to]?.lower ?? '')) return share(right);
      if (every && /^(?:to|for|in|of)$/.test(word)) return ratio(right.to, right.value);
      if (isOneOfMany(tokens, number, right, at)) return ratio(right.to, right.value);
      if (word === 'per' && (at === number.to || number.value.eq(1)) && !isOfTime(tokens[right.to]))
        return ratio(right.to, right.value);
      if (word === 'in' && isInShare(tokens, number, right, at)) {
        const direct = at === number.to && number.value.eq(1);
        return direct && !isRoundShare(number, right) ? ratio(right.to, right.value) : share(right);
      }
      if (word === 'to' && at === number.to && number.value.eq(1) && right.value.gte(5) && !isNumbered(tokens, number))
        return ratio(right.to, right.value);
      if (word === 'to' && number.value.eq(1) && saysRatio(tokens, number.from)) return ratio(right.to, right.value);
    }
    if (tokens[at]?.kind !== 'word' || /^(?:and|or|by|with|from)$/.test(word) || at === number.to + 5) return null;
  }
  return null;
}

/** "1 per 15 staff" is a ratio, "2 per 12 months" says how often. */
function isOfTime(noun: Token | undefined): boolean {
  return /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(noun?.lower ?? '');
}

/** "3 in Year 1 to 5 in Year 3": the name of a year, a row or a level. */
function isNumbered(tokens: readonly Token[], number: ReadNumber): boolean {
  return /^(?:years?|months?|rows?|levels?|stages?|phases?|weeks?|lots?|parts?|sections?|clauses?|items?|tables?|schedules?|from)$/.test(
    tokens[number.from - 1]?.lower ?? '',
  );
}

/** "One employee in fifteen will", "one in 40 of our people", "1 in 3 appointments", a learner's "one bill from ten". */
function isOneOfMany(tokens: readonly Token[], number: ReadNumber, right: ReadNumber, at: number): boolean {
  const link = tokens[at]?.lower ?? '';
  if (!number.value.eq(1) || at > number.to + 1 || !/^(?:in|from)$/.test(link)) return false;
  if (link === 'in' && isRoundShare(number, right)) return false;
  const after = tokens[right.to];
  if (at === number.to && link === 'in') {
    if (!number.inWords && !right.inWords && right.value.lte(12)) return after?.kind === 'word';
    return /^(?:of|is|are|was|were|has|have)$/.test(after?.lower ?? '') || isOneOfThem(tokens, right);
  }
  return (
    right.value.gt(2) &&
    (/^[.,;:)|]?$/.test(after?.text ?? '') || /^(?:will|shall|is|are|was|were|has|have|gets)$/.test(after?.lower ?? ''))
  );
}

/** "One in 40 colleagues nationally is": the one that is told of is one of the many. */
function isOneOfThem(tokens: readonly Token[], many: ReadNumber): boolean {
  const names = tokens[many.to]?.lower ?? '';
  if (many.value.lte(12) || !/s$|^people$|^staff$/.test(names)) return false;
  return [1, 2].some((ahead) => /^(?:is|was|has|holds|had)$/.test(tokens[many.to + ahead]?.lower ?? ''));
}

/** "nine out of ten", "8 out of 10": of a round number, so that "12 out of 16" stays a count of twelve. */
function readOutOf(tokens: readonly Token[], number: ReadNumber): ReadNumber | null {
  if (tokens[number.to]?.lower !== 'out' || tokens[number.to + 1]?.lower !== 'of' || !number.value.isInteger())
    return null;
  const whole = readNumber(tokens, number.to + (tokens[number.to + 2]?.lower === 'every' ? 3 : 2));
  if (whole === null || !/^(?:3|4|5|10|20|100)$/.test(whole.value.toFixed())) return null;
  return whole.value.gt(number.value) ? whole : null;
}

/** "One out of eleven of us", "that is 2 in 17.": of a number that makes no round share. */
function readOddWhole(tokens: readonly Token[], number: ReadNumber): ReadNumber | null {
  const [link, of] = [tokens[number.to]?.lower, tokens[number.to + 1]?.lower];
  const outOf = link === 'out' && of === 'of' && number.value.eq(1);
  const whole = outOf ? readNumber(tokens, number.to + 2) : link === 'in' ? readNumber(tokens, number.to + 1) : null;
  if (whole === null || whole.value.lte(number.value) || whole.value.gt(SCALE_OF_RATIO)) return null;
  if (outOf) return whole;
  const ends = tokens[whole.to] === undefined || /^[.,;:)|]$/.test(tokens[whole.to]?.text ?? '');
  return ends && whole.value.gt(10) && whole.value.lt(100) && !whole.value.mod(10).eq(0) ? whole : null;
}

/** "One in ten" is another way to say ten per cent; "one in seven" and "1 in 10" are ratios. */
function isRoundShare(number: ReadNumber, right: ReadNumber): boolean {
  return number.inWords && /^(?:2|4|5|10|20|100)$/.test(right.value.toFixed());
}

/** "A ratio of", "the ratio will be": then "one supervisor to six operatives" is one, unlike "one trip to six schools". */
function saysRatio(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => lower === 'ratio');
}

/** "one in five", "nine in ten", "one record in five": a small number of parts, with nothing counted after it. */
function isInShare(tokens: readonly Token[], number: ReadNumber, right: ReadNumber, at: number): boolean {
  if (!/^(?:2|3|4|5|6|7|8|9|10|12|20|50|100)$/.test(right.value.toFixed()) || isOfTime(tokens[right.to])) return false;
  const after = tokens[right.to];
  const direct = at === number.to;
  if (direct && number.value.eq(1) && opensShare(tokens[number.to - 2])) return true;
  if (
    direct &&
    number.value.gte(3) &&
    /^(?:5|10|20|100)$/.test(right.value.toFixed()) &&
    isRounded(tokens[number.from - 1]) &&
    (areSaidToDo(tokens, right.to, DOES) ||
      (opensSentence(tokens, number.from) && areSaidToDo(tokens, right.to, TELLS_OF_THEM)))
  )
    return true;
  const ends =
    after === undefined ||
    after.kind === 'mark' ||
    /^(?:of|is|are|was|were|will|has|have|had|to|who|that|goes|went|stayed|left|got|found|said|finished|passed|completed|live|lives|lived|moved|kept)$/.test(
      after.lower,
    );
  if (direct && number.inWords && /^(?:10|20|100)$/.test(right.value.toFixed())) return true;
  if (direct && number.inWords && number.value.gte(3) && /^(?:4|5)$/.test(right.value.toFixed())) {
    const before = tokens[number.from - 1];
    if (before?.text === ',' || opensShare(before)) return true;
  }
  if (number.inWords && right.inWords)
    return (
      !/^(?:[a-z]+s|people|different|of the [a-z]+s)$/.test(after?.lower ?? '') ||
      /^(?:is|was|has|says)$/.test(after?.lower ?? '')
    );
  return ends && (direct || number.value.eq(1) || (number.inWords && right.inWords));
}

const ROUNDED = /^(?:\.|least|about|that|nearly|almost|roughly|than)$/;
const DOES =
  /^(?:is|are|was|were|will|has|have|had|get|go|went|stay|stayed|left|got|found|said|finished|passed|completed|live|lived|moved|kept)$/;
const TELLS_OF_THEM = /^(?:who|that|we|you|they)$/;
const BEFORE_SHARE = /^(?:at|least|about|nearly|almost|roughly|more|than)$/;

/** "At least 8 in 10", unlike "Placements: 8 in 10 departments" and "a visit for 8 in 10 schools". */
function isRounded(before: Token | undefined): boolean {
  return before === undefined || ROUNDED.test(before.lower);
}

/** "8 in 10 kept posts are", "9 in 10 firms we asked": something is told of them; "8 in 10 schools." may be a place for each. */
function areSaidToDo(tokens: readonly Token[], from: number, words: RegExp): boolean {
  return tokens.slice(from, from + 3).some(({ lower }) => words.test(lower));
}

const OPENED_BY = /^(?:\.|that|promise|expect|aim|say|agree)$/;
const ADVERB = /^(?:in|of|last|from|among|since|after|across|during|by|at)$/;

function firstOfSentence(tokens: readonly Token[], before: number): string {
  let first = before;
  while (first > 0 && tokens[first - 1]?.text !== '.') first -= 1;
  return tokens[first]?.lower ?? '';
}

/** "At least 9 in 10 firms we asked", "in our survey, about 9 in 10 we asked", unlike "we will place 5 in 10 firms that we work with". */
function opensSentence(tokens: readonly Token[], from: number): boolean {
  let before = from - 1;
  while (BEFORE_SHARE.test(tokens[before]?.lower ?? '')) before -= 1;
  const word = tokens[before]?.lower ?? '.';
  return OPENED_BY.test(word) || (word === ',' && ADVERB.test(firstOfSentence(tokens, before)));
}

/** "One in ten vacancies", "at least 1 in 5 starters": nothing before it that could stand in so many places. */
function opensShare(before: Token | undefined): boolean {
  return before === undefined || /^(?:[.:;|(]|least|about|that|nearly|almost|roughly|for|than)$/.test(before.lower);
}

/** "£71 of each £100", "seven pounds in every ten", "three pounds in four": a share of money in per cent. */
export function readMoneyShare(tokens: readonly Token[], mention: Mention, number: ReadNumber): Mention | null {
  if (mention.form !== 'money') return null;
  let at = mention.to;
  if (tokens[at]?.lower === 'out') at += 1;
  if (!/^(?:in|of|from)$/.test(tokens[at]?.lower ?? '')) return null;
  const every = /^(?:every|each)$/.test(tokens[at + 1]?.lower ?? '');
  const from = at + (every ? 2 : 1);
  const whole = readNumber(tokens, tokens[from]?.text === '£' ? from + 1 : from);
  if (whole === null || whole.value.lt(number.value) || whole.value.isZero()) return null;
  if (!every && !isWholeOfMoney(tokens, number, whole)) return null;
  return {
    ...mention,
    to: whole.to,
    form: 'percent',
    value: readable(number.value.div(whole.value).times(100), 1),
    currency: null,
  };
}

/**
 * "Three pounds in four go", "£7 in £10 stays": both in words or both with the sign, and nothing that the second could
 * count ("three pounds in four weeks").
 */
function isWholeOfMoney(tokens: readonly Token[], number: ReadNumber, whole: ReadNumber): boolean {
  const inPounds = tokens[number.from - 1]?.text === '£' && tokens[whole.from - 1]?.text === '£';
  if (!inPounds && (!number.inWords || !whole.inWords)) return false;
  if (!/^(?:3|4|5|10|20|100)$/.test(whole.value.toFixed()) || (inPounds && whole.value.eq(number.value))) return false;
  const after = tokens[whole.to];
  return (
    after === undefined ||
    after.kind === 'mark' ||
    /^(?:of|is|are|was|were|will|by|that|which|we|i|goes|go|went|stays?|stayed|spent)$/.test(after.lower)
  );
}
