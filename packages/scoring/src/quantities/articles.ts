import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

/** "half an hour", "half a day", "a half-day of training": half of one unit. */
export function readPartOfUnit(tokens: readonly Token[], at: number): Mention | null {
  const half: Mention = {
    from: at,
    to: at + 2,
    form: 'plain',
    value: '0.5',
    inWords: true,
    isRange: false,
    currency: null,
  };
  if (isOneAndAHalf(tokens, at)) return { ...half, to: at + 5, value: '1.5' };
  if (isHalfDay(tokens, at)) return { ...half, to: tokens[at + 2]?.text === '-' ? at + 3 : at + 2 };
  if (tokens[at]?.lower !== 'half' || tokens[at]?.joined === true) return null;
  const [article, unit] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (!/^an?$/.test(article) || !/^(?:(?:hour|day)(?:'s)?|mile|week|tonne|acre|hectare|page)$/.test(unit)) return null;
  return half;
}

/** "An hour and a half": the unit stands inside. */
export function isOneAndAHalf(tokens: readonly Token[], at: number): boolean {
  return (
    /^an?$/.test(tokens[at]?.lower ?? '') &&
    /^(?:hour|day|week|mile|tonne|acre|hectare)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at + 2]?.lower === 'and' &&
    tokens[at + 3]?.lower === 'a' &&
    tokens[at + 4]?.lower === 'half'
  );
}

/** "A half-day of training", "a half day each term"; not "a half-day event", which says what kind of event. */
function isHalfDay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'a' || tokens[at + 1]?.lower !== 'half') return false;
  const day = tokens[at + 2]?.text === '-' ? at + 3 : at + 2;
  return (
    tokens[day]?.lower === 'day' && /^(?:|of|each|every|per|a|for|on|in|[.,;:|])$/.test(tokens[day + 1]?.lower ?? '')
  );
}

const EACH = /^(?:each|every)$/;
const SLANG_MONEY: ReadonlyMap<string, string> = new Map([
  ['fiver', '5'],
  ['tenner', '10'],
  ['grand', '1000'],
  ['quid', '1'],
  ['pound', '1'],
  ['penny', '0.01'],
]);

/** "a fiver", "a grand a year", "soup at a pound a bowl": money by the word for it, but not "a pound of apples". */
export function readSlangMoney(tokens: readonly Token[], at: number): Mention | null {
  const article = tokens[at]?.lower ?? '';
  const value = /^(?:an?|another)$/.test(article) ? SLANG_MONEY.get(tokens[at + 1]?.lower ?? '') : undefined;
  if (value === undefined) return null;
  const after = tokens[at + 2];
  const ends =
    after === undefined || after.kind === 'mark' || /^(?:an?|for|per|each|every|to|towards?)$/.test(after.lower);
  const isPenny = value === '0.01';
  // "Nobody lost a penny": nothing that anybody gives.
  if (isPenny && !(/^(?:from|on|for|off)$/.test(after?.lower ?? '') && EACH.test(tokens[at + 3]?.lower ?? '')))
    return null;
  if ((!ends && !isPenny) || after?.text === '-') return null;
  return { from: at, to: at + 2, form: 'money', value, inWords: true, isRange: false, currency: 'GBP' };
}

/** "Spend a day learning". */
function isWholeSpell(before: string, after: string): boolean {
  return /^(?:spend|spends|spent)$/.test(before) && /^(?:[a-z]+ing|in|with|at|on)$/.test(after);
}

const UNIT_AFTER_ARTICLE = /^(?:hour|day|week|morning|afternoon)$/;
/** "A day's free work", "a month's trial": so much of it, but not "a month's notice". */
const WORTH = /^(?:day|week|month|fortnight|hour|morning|afternoon)'s$/;
/** "A day's leave" counts the day, "a month's trial" one trial. */
const TIME_WORTH = /^(?:day|week|hour)'s$/;
const WORTH_OF =
  /^(?:trial|work|training|experience|placement|pay|wages|leave|holiday|digging|help|labour|parking|course|coaching|tuition|teaching|advice|use)$/;
const GIVING =
  /^(?:have|has|give|gives|given|giving|get|gets|with|offer|offers|receive|receives|donate|donates|provide|provides|paid|least|to|and|spend|spends|work|works|,|:|\||\()$/;
const CYCLE_AFTER = /^(?:each|every|a|per)$/;
const CYCLE =
  /^(?:year|month|week|quarter|term|season|contract|academic|school|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|half)$/;
/** What a firm does to keep its client informed is no amount of anything. */
const REPORTING =
  /^(?:reports?|returns?|reviews?|summary|table|updates?|meetings?|statement|survey|diary|spreadsheet|letter|e-?mail|newsletter|check|note|log|certificate|copy|dashboard|audit|list|sample|page|sheet|register|refresher|bulletin|tracker|system|panel|call|visit to|chair)$/;
const LONGEST_NAME = 5;

/** "An hour's parking", "half a day's leave": which word names the unit of a length of time in which something is given. */
export function timeWorthAt(tokens: readonly Token[], at: number): string | null {
  const word = tokens[at]?.lower ?? '';
  return TIME_WORTH.test(word) ? word.slice(0, -2) : null;
}

/** "an hour of paid time", "a pond a year", "an open day each June": an article that counts one. */
export function readArticle(tokens: readonly Token[], at: number): Mention | null {
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
  if (
    after === 'or' &&
    tokens[at + 3]?.lower === 'two' &&
    /^(?:hour|day|week|morning|afternoon|month|year)$/.test(noun)
  )
    return { ...one, to: at + 4, isRange: true };
  if (WORTH.test(noun) && [after, tokens[at + 3]?.lower ?? ''].some((word) => WORTH_OF.test(word))) return one;
  if (/^(?:for|,|:)$/.test(before) && noun === 'hour' && /^(?:on|each|every)$/.test(after)) return one;
  if (/^(?:day|week)$/.test(noun) && isWholeSpell(before, after)) return one;
  if (UNIT_AFTER_ARTICLE.test(noun))
    return GIVING.test(before) && /^(?:of|a|to|each|per|every|paid)$/.test(after) ? one : null;
  if (
    /^(?:year|month|week|quarter|term|day|half|third|fifth|tenth|few|dozen|hundred|thousand|million|further|furthur|minimum|maximum|total|lot|number)$/.test(
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
