import type { TimeKind } from '@evenhand/shared/domain';
import type { FoundTime } from './quantity.ts';
import { SMALL_NUMBERS } from './number-words.ts';

type TimeValue = FoundTime['value'];
type RelativeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?=[^a-z]|$)/;
const SEASON_NAME = /\b(spring|summer|autumn|autum|winter|easter|christmas|xmas|new year)\b/;
const RELATIVE_UNITS: Readonly<Record<string, RelativeUnit>> = {
  day: 'day', week: 'week', wk: 'week', fortnight: 'week', month: 'month', mth: 'month', m: 'month', quarter: 'quarter', q: 'quarter', year: 'year', yr: 'year', y: 'year', d: 'day', w: 'week',
}; // prettier-ignore

/**
 * The form of a time expression that can be resolved, or null. Absolute values are ISO-like and as coarse as the text:
 * "2028-03-31", "2028-03", "2028", "2028-Q3", "FY2027", "AY2027", "2028-easter", "2028-spring"; a span is "from/to".
 */
export function timeValueOf(lower: string, kind: TimeKind): TimeValue {
  if (kind === 'frequency') return { every: cycleOf(lower) };
  const span = /^(?:from |between )?(.+?) (?:to|and|until|till|through to|through|-) (.+?)(?: inclusive)?$/.exec(lower);
  if (kind === 'duration' && span !== null) {
    const to = absoluteOf(span[2] ?? '');
    const from = absoluteOf(span[1] ?? '') ?? (to === null ? null : withYearOf(to, span[1] ?? ''));
    return from === null || to === null ? null : { absolute: `${from}/${to}` };
  }
  const absolute = listedYears(lower) ?? absoluteOf(lower);
  if (absolute !== null) return { absolute };
  return kind === 'past-period' ? null : relativeOf(lower, kind);
}

function cycleOf(lower: string): string {
  const adverb =
    /\b(annual|anniversary|year|semester|quarter|month|week|dai|term|fortnight|half-year|six-month|night|hour|p\.a|pcm|per annum|term in|in term)/.exec(
      lower,
    );
  const counted = /\b(?:every|each) (\S+) (days?|weeks?|months?|years?|terms?)/.exec(lower);
  const count = SMALL_NUMBERS.get(counted?.[1] ?? '') ?? Number(counted?.[1]);
  if (counted !== null && Number.isInteger(count) && count > 0)
    return `${count} ${(counted[2] ?? '').replace(/s$/, '')}`;
  const day = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/.exec(lower)?.[0];
  if (day !== undefined) return day;
  const month = MONTH_NAME.exec(lower)?.[1];
  if (month !== undefined && !/month/.test(lower))
    return new Date(Date.UTC(2000, MONTHS.indexOf(month), 1)).toISOString().slice(5, 7);
  const season = SEASON_NAME.exec(lower)?.[1];
  if (season !== undefined) return season;
  switch (adverb?.[1]) {
    case undefined:
      return lower.replace(/^(?:each|every|per|by|an?|any|all) /, '');
    case 'annual':
    case 'anniversary':
    case 'p.a':
    case 'per annum':
      return 'year';
    case 'dai':
      return 'day';
    case 'pcm':
      return 'month';
    case 'half-year':
    case 'semester':
    case 'six-month':
      return '6 month';
    case 'in term':
      return 'term';
    default:
      return adverb?.[1] ?? lower;
  }
}

/** An absolute point or period as coarse as its words, or null where it names no year. */
function absoluteOf(lower: string): string | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(lower);
  if (iso !== null) return iso[0];
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\b/.exec(lower);
  if (slashed !== null) return dated(fullYear(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const fiscal =
    /\b(?:(fy|financial|fiscal|reporting|academic|school)[a-z ]*)?(?:(20\d\d)|(?<=fy ?)(\d\d)) ?[/-] ?(?:20)?(\d\d)\b/.exec(
      lower,
    );
  const fiscalYear = fiscal?.[2] ?? fiscal?.[3];
  if (fiscalYear !== undefined)
    return `${/academic|school/.test(fiscal?.[1] ?? '') ? 'AY' : 'FY'}${fullYear(fiscalYear)}`;
  const year =
    /(?<![\d,.£])((?:19|20)\d\d)(?![\d,]|\.\d)/.exec(lower)?.[1] ?? /(?:[a-z]\.? '?)([23]\d)$/.exec(lower)?.[1];
  if (year === undefined) return null;
  const named = fullYear(year);
  const quarter = /\bq([1-4])\b/.exec(lower)?.[1] ?? quarterInWords(lower);
  if (quarter !== undefined) return `${named}-Q${quarter}`;
  const half = /\b(first|second|latter) half of/.exec(lower)?.[1];
  if (half !== undefined) return `${named}-H${half === 'first' ? 1 : 2}`;
  const month = MONTH_NAME.exec(lower)?.[1];
  if (month !== undefined) {
    const day =
      /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? [a-z]/.exec(lower)?.[1] ??
      /[a-z]\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b/.exec(lower)?.[1];
    return dated(named, MONTHS.indexOf(month) + 1, day === undefined || day === year ? null : Number(day));
  }
  const season = SEASON_NAME.exec(lower)?.[1];
  if (season !== undefined)
    return `${named}-${season === 'xmas' ? 'christmas' : season === 'autum' ? 'autumn' : season}`;
  return String(named);
}

/** "September 2028, 2029 and 2030": from the first to the last. */
function listedYears(lower: string): string | null {
  const years = [...lower.matchAll(/\b(?:19|20)\d\d\b/g)];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last || /\d\/|\d-/.test(lower)) return null;
  const head = lower.slice(0, first.index);
  const [from, to] = [absoluteOf(head + first[0]), absoluteOf(head + last[0])];
  return from === null || to === null ? null : `${from}/${to}`;
}

/** "April to June 2027": the first month borrows the year of the second. */
function withYearOf(absolute: string, words: string): string | null {
  const year = /^\d{4}/.exec(absolute)?.[0];
  return year === undefined || !MONTH_NAME.test(words) ? null : absoluteOf(`${words} ${year}`);
}

function quarterInWords(lower: string): string | undefined {
  const ordinal = /\b(first|second|third|fourth|last|final) quarter of/.exec(lower)?.[1];
  if (ordinal === undefined) return undefined;
  const place = ['first', 'second', 'third', 'fourth'].indexOf(ordinal);
  return String(place < 0 ? 4 : place + 1);
}

function fullYear(year: string | undefined): number {
  const number = Number(year);
  return number < 100 ? 2000 + number : number;
}

function dated(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const start = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (start.getUTCMonth() !== month - 1) return null;
  return start.toISOString().slice(0, day === null ? 7 : 10);
}

const COUNT = '(\\d{1,3}|[a-z]+(?:-[a-z]+)?)';
const NUMBERED = new RegExp(
  `\\b(year|yr|y|month|mth|m|quarter|q|week|wk|day)s? ?#?${COUNT}(?:(?:,| and| to| or|-)+ ?(?:[my])?\\d{1,2})*`,
);
const COUNTED = new RegExp(
  `\\b${COUNT} (?:further |more |full |working |calendar |contract |school |clear ){0,2}(day|week|wk|fortnight|month|mth|quarter|year|yr)s?\\b`,
);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** A time counted from the contract's start, award or end, where the words say so or mean the contract's own years. */
function relativeOf(lower: string, kind: TimeKind): TimeValue {
  const fromAward = /\baward|appoint/.test(lower);
  const fromEnd =
    /\b(?:end|expiry|close|completion|life|lifetime|term|duration|course|length|whole|throughout)\b.*\b(?:contract|service|works?|project)|contract (?:end|expiry|period|term)|(?:over|during|throughout|across|for) the contract|practical completion/.test(
      lower,
    );
  const plus = /^t ?\+ ?(\d+) ?(d|w|m)/.exec(lower);
  if (plus !== null) return relative('contract-start', Number(plus[1]), plus[2]);
  const numbered = NUMBERED.exec(lower);
  const place = numberOf(numbered?.[2]);
  if (numbered !== null && place !== null) return relative('contract-start', place, numbered[1]);
  const ordinal =
    /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:contract |full )?(day|week|month|quarter|year)\b/.exec(
      lower,
    );
  if (ordinal !== null) return relative('contract-start', ORDINALS.indexOf(ordinal[1] ?? '') + 1, ordinal[2]);
  const counted = COUNTED.exec(lower);
  // "Within six months of the contract's first anniversary" is neither of the two.
  if (YEARLY.test(lower)) return counted === null ? anniversaryOf(lower, fromAward) : null;
  const count = numberOf(counted?.[1]);
  const fromContract =
    /contract|start|commence|award|go[- ]live|mobili|signing|signature|inception|appoint|first|opening|initial/.test(
      lower,
    );
  if (counted !== null && count !== null && (fromContract || kind === 'duration')) {
    const weeks = counted[2] === 'fortnight' ? 2 * count : count;
    return relative(fromAward ? 'contract-award' : 'contract-start', weeks, counted[2]);
  }
  if (counted !== null) return null;
  if (fromEnd) return relative('contract-end', 0, 'day');
  if (/contract|commence|go[- ]live|mobili|start (?:date|on site)|start of|inception/.test(lower))
    return relative(fromAward ? 'contract-award' : 'contract-start', 0, 'day');
  return fromAward ? relative('contract-award', 0, 'day') : null;
}

/** What comes once a year, and of which "the contract's second" names another day than the contract's first. */
const YEARLY = /\b(?:anniversary|birthday|easter|christmas|whitsun|winter|summer|spring|autumn)\b/;
const WHICH = `(${ORDINALS.join('|')}|\\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?`;
const ANNIVERSARIES = [
  new RegExp(`\\b(?:contract|agreement)['’]s ${WHICH} (?:birthday|anniversary)\\b`),
  new RegExp(
    `\\b${WHICH} (?:birthday|anniversary) of (?:the |this |our )?(?:contract(?! (?:end|expiry|close|completion))|commencement|award|start of)\\b`,
  ),
];

/** "The contract's 2nd anniversary", "the first anniversary of the contract"; null of any other yearly day. */
function anniversaryOf(lower: string, fromAward: boolean): TimeValue {
  for (const pattern of ANNIVERSARIES) {
    const which = pattern.exec(lower)?.[1] ?? '';
    const years = ORDINALS.indexOf(which) + 1 || Number(which);
    if (years > 0) return relative(fromAward ? 'contract-award' : 'contract-start', years, 'year');
  }
  return null;
}

function relative(
  relativeTo: 'contract-start' | 'contract-award' | 'contract-end',
  count: number,
  unit: string | undefined,
): TimeValue {
  const known = RELATIVE_UNITS[unit ?? ''];
  return known === undefined ? null : { relativeTo, count, unit: known };
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  if (/^\d+$/.test(words)) return Number(words);
  if (words === 'a' || words === 'an' || words === 'the') return 1;
  const [tens, ones] = words.split('-');
  const value =
    (SMALL_NUMBERS.get(tens ?? '') ?? Number.NaN) + (ones === undefined ? 0 : (SMALL_NUMBERS.get(ones) ?? Number.NaN));
  return Number.isNaN(value) ? null : value;
}
