import type { TimeKind } from '@evenhand/shared/domain';
import {
  ADVERB,
  ANNIVERSARY,
  CONTRACT_EVENT,
  CONTRACT_PERIOD,
  CYCLE,
  DATE,
  EDGE,
  FEAST,
  FISCAL,
  HALF_YEAR,
  MONTH,
  MONTH_YEAR,
  NTH_WEEKDAY,
  WEEKDAYS,
  NUMBERED,
  ONE_MONTH_YEAR,
  ONE_NUMBERED,
  ONCE_A,
  ORDINAL,
  ORDINAL_PERIOD,
  QUARTER_YEAR,
  SEASON,
  SEASON_YEAR,
  SMALL,
  UNIT,
  YEARS,
} from './time-patterns.ts';
import { Sifted } from '../text/sieve.ts';

/** Sticky patterns of which the longest match counts. They are small and shared, so that each is compiled once. */
type OneOf = readonly RegExp[];

/** A part of a time expression: the patterns for it, and all of them as one, which tells in one search that none matches. */
export interface TimePart {
  readonly patterns: OneOf;
  readonly any: RegExp;
  /** Stands in every text in which the part may. */
  readonly need: Sifted;
}

/** One shape of time expression: parts that must match one after the other in lower-case text. */
export interface TimeRule {
  readonly kind: TimeKind;
  readonly parts: readonly TimePart[];
  /** Its place in TIME_RULES. */
  readonly place: number;
}

const oneOf = (...patterns: readonly string[]): OneOf => patterns.map((pattern) => new RegExp(`(?:${pattern})`, 'y'));
const maybe = (pattern: string): OneOf => oneOf(`(?:${pattern})?`);

const CALENDAR_POINT = oneOf(DATE, QUARTER_YEAR, SEASON_YEAR, MONTH_YEAR, FISCAL, NUMBERED);
const A_SPAN = oneOf(`${SMALL} ${UNIT}`);
/** "In two weeks" but not "at 20 hours a week", which is how much and not when. */
const A_SPAN_ONCE = oneOf(`${SMALL} ${UNIT}(?! (?:a|per|each|every|in) (?:day|week|month|term|year)\\b| instead\\b)`);
const AN_ORDINAL_PERIOD = oneOf(ORDINAL_PERIOD);
const AN_EVENT = oneOf(CONTRACT_EVENT);
const THE_CONTRACT = oneOf(CONTRACT_PERIOD);
const A_POINT = [
  ...CALENDAR_POINT,
  ...oneOf(HALF_YEAR, YEARS, MONTH, `${FEAST}\\b`),
  ...AN_EVENT,
  ...AN_ORDINAL_PERIOD,
];
const POINT_OR_CONTRACT = [...A_POINT, ...THE_CONTRACT];
const EVENT_OR_CONTRACT = [...AN_EVENT, ...THE_CONTRACT];
const A_CYCLE = [...oneOf(CYCLE, UNIT), ...A_SPAN];
const MAYBE_EDGE = maybe(EDGE);
const MAYBE_OF_CONTRACT = maybe(` (?:of|in) ${CONTRACT_PERIOD}`);
const MAYBE_COUNTED_FROM = [
  ...maybe(` (?:of|from|after|following|before|prior to|into) (?:the |a |each |every |being )?[a-z-]{3,20}`),
  ...oneOf(` (?:of|from|after|following|before|prior to|into) ${CONTRACT_EVENT}`),
  ...oneOf(` (?:of|from|after|following|before|prior to) ${ANNIVERSARY}`),
];
const LONG_UNIT = '(?:working )?(?:weeks|wks|months|mths|terms|years|yrs|winters|summers|seasons|quarters)';

const NUMBER = '#number';
const CALENDAR = '#calendar';

/** Each rule with the words it may begin with: single words, any number, or any word of the calendar. */
const RULES: readonly { readonly kind: TimeKind; readonly first: string; readonly parts: readonly OneOf[] }[] = [
  { kind: 'duration', first: 'between', parts: [oneOf('between '), A_POINT, oneOf(' and '), A_POINT] },
  {
    kind: 'duration',
    first: `from ${NUMBER} ${CALENDAR}`,
    parts: [
      maybe('from '),
      oneOf(DATE, QUARTER_YEAR, ONE_MONTH_YEAR, FISCAL, ONE_NUMBERED, MONTH, '(?:19|20)\\d\\d\\b'),
      oneOf(` (?:to|until|till|through to|through|-) `),
      MAYBE_EDGE,
      A_POINT,
      maybe(' inclusive'),
    ],
  },
  {
    kind: 'deadline',
    first: 'not no within inside in under less beyond',
    parts: [
      oneOf(
        '(?:not later than|no later than|not more than|no more than|within|inside|in under|under|(?<!\\b(?:not|no) )less than|beyond)(?: the)?(?: (?:first|next|opening|initial|a further|further))? ',
      ),
      A_SPAN,
      MAYBE_COUNTED_FROM,
    ],
  },
  {
    kind: 'deadline',
    first: 'by before until till no not prior on up ahead in at',
    parts: [
      oneOf(
        '(?:by|before|until|till|no later than|not later than|prior to|on or before|up to|ahead of|in time for|at|at or before) ',
      ),
      MAYBE_EDGE,
      POINT_OR_CONTRACT,
      MAYBE_OF_CONTRACT,
    ],
  },
  {
    kind: 'deadline',
    first: 'within inside during in on',
    parts: [oneOf('(?:within|inside|during|in|on) '), MAYBE_EDGE, A_POINT, MAYBE_OF_CONTRACT],
  },
  { kind: 'past-period', first: 'since', parts: [oneOf('since '), MAYBE_EDGE, A_POINT] },
  {
    kind: 'past-period',
    first: 'over in during for within the last past previous',
    parts: [
      oneOf(
        `(?:(?:over|in|during|for|within) )?(?:the )?(?:last|past|previous) (?:${SMALL} )?(?:full |reporting |financial |contract |academic )?`,
      ),
      oneOf(UNIT, SEASON, '(?:[a-z]+ )?(?:periods|contracts|rounds)'),
    ],
  },
  {
    kind: 'past-period',
    first: NUMBER,
    parts: [A_SPAN, oneOf(' (?:ago|earlier|early|ahead|later|afterwards|on from|into|in advance)\\b')],
  },
  { kind: 'past-period', first: 'to last', parts: [oneOf(`to date\\b|last ${MONTH}`)] },
  {
    kind: 'start',
    first: 'from starting beginning commencing as with effective after following start starts',
    parts: [
      oneOf(
        '(?:from|starting|beginning|commencing|as from|as of|with effect from|effective|after|following|starts?)(?: in| on| from)? ',
      ),
      MAYBE_EDGE,
      POINT_OR_CONTRACT,
      maybe(` (?:onwards?|of ${CONTRACT_PERIOD})`),
    ],
  },
  { kind: 'start', first: 't', parts: [oneOf('t ?\\+ ?\\d{1,3} ?(?:days|weeks|months|d|w|m)\\b')] },
  {
    kind: 'duration',
    first: 'over for during throughout across in each all any',
    parts: [
      oneOf(
        `(?:(?:over|for|during|throughout|across|in) )?(?:(?:each|all|any) of )?(?:the |our |its )?(?:first |next |coming |opening |whole |full |entire )?(?:${SMALL} )(?:contract |full |whole |academic )?(?:years|yrs)\\b`,
      ),
      MAYBE_OF_CONTRACT,
    ],
  },
  { kind: 'duration', first: 'over during across', parts: [oneOf(`(?:over|during|across) ${SMALL} ${LONG_UNIT}\\b`)] },
  {
    kind: 'duration',
    first: 'over in during for within throughout across',
    parts: [oneOf('(?:over|in|during|for|within|throughout|across) '), AN_ORDINAL_PERIOD, MAYBE_OF_CONTRACT],
  },
  {
    kind: 'duration',
    first: 'over for during throughout across through within in',
    parts: [oneOf('(?:over|for|during|throughout|across|through|within|in) '), THE_CONTRACT],
  },
  {
    kind: 'duration',
    first: `the ${CALENDAR}`,
    parts: [oneOf(`(?:the )?(?:${ORDINAL}|next|coming|opening) `), A_SPAN_ONCE],
  },
  {
    kind: 'deadline',
    first: 'in after at',
    parts: [
      oneOf(`(?:in|after|at) (?:a further |the |another |weeks? |months? )?(?:${SMALL}(?:, and |, | and | or )){0,4}`),
      A_SPAN_ONCE,
      MAYBE_COUNTED_FROM,
    ],
  },
  {
    kind: 'deadline',
    first: NUMBER,
    parts: [
      A_SPAN,
      oneOf(' (?:after|before|later than|later|from|into|prior to|of) (?:the )?'),
      [...EVENT_OR_CONTRACT, ...oneOf('(?:award|start|request|receipt|referral|completion)\\b')],
    ],
  },
  {
    kind: 'frequency',
    first: 'every per any all',
    parts: [
      oneOf('(?:every|per|any|all) (?:of the )?(?:other |second |third |fourth |alternate |last |first |single )?'),
      A_CYCLE,
      maybe(` (?:in|during|throughout|for|of) ${CONTRACT_PERIOD}`),
    ],
  },
  {
    kind: 'frequency',
    first: 'each',
    parts: [
      oneOf('each (?:of the )?(?:second |last |first |single )?'),
      oneOf(CYCLE, UNIT, '(?:two|three|four|six|2|3|4|6) (?:weeks|months|years)\\b'),
      maybe(` (?:in|during|throughout|for|of) ${CONTRACT_PERIOD}`),
    ],
  },
  { kind: 'frequency', first: 'on the every first second third fourth last alternate', parts: [oneOf(NTH_WEEKDAY)] },
  { kind: 'frequency', first: 'on', parts: [oneOf(`on (?:most )?${WEEKDAYS}`)] },
  { kind: 'frequency', first: `${NUMBER} once twice`, parts: [oneOf(ONCE_A)] },
  { kind: 'frequency', first: 'in', parts: [oneOf(`in (?:the )?(?:early |late )?${SEASON}\\b`)] },
  { kind: 'frequency', first: 'by', parts: [oneOf('by (?:year|month|week|day|term)\\b')] },
  { kind: 'frequency', first: `${CALENDAR} per all`, parts: [oneOf(ADVERB)] },
  {
    kind: 'deadline',
    first: `the ${NUMBER} ${CALENDAR}`,
    parts: [MAYBE_EDGE, [...CALENDAR_POINT, ...oneOf('(?:19|20)\\d\\d(?:, (?:2[4-9]|3\\d)\\b){1,6}')]],
  },
];

const CALENDAR_WORDS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec ' +
  'septembers octobers januarys junes julys aprils ' +
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
  'spring summer autumn autum winter winters summers easter christmas xmas new ramadan diwali michaelmas whitsun ' +
  'year years yr yrs month months mth mths quarter quarters week weeks wk wks term terms season seasons contract day w ' +
  'early mid late fy financial fiscal academic school reporting first second third fourth fifth sixth last next final opening coming ' +
  'annually quarterly monthly weekly daily termly fortnightly yearly half bi biannually biennially nightly hourly six three two annual p pcm throughout in end start';
const NUMBER_WORDS =
  'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty fifty sixty ninety half several few';

const BY_FIRST_WORD = new Map<string, TimeRule[]>();
const BY_NUMBER: TimeRule[] = [];
const BY_CODE: TimeRule[] = [];

const parts = new Map<OneOf, TimePart>();

function partOf(patterns: OneOf): TimePart {
  const known = parts.get(patterns);
  if (known !== undefined) return known;
  const any = new RegExp(patterns.map(({ source }) => source).join('|'), 'y');
  const part: TimePart = { patterns, any, need: new Sifted(any) };
  parts.set(patterns, part);
  return part;
}

export const TIME_RULES: readonly TimeRule[] = RULES.map((rule, place) => ({
  kind: rule.kind,
  parts: rule.parts.map(partOf),
  place,
}));

TIME_RULES.forEach((rule, place) => {
  const first = RULES[place]?.first ?? '';
  const words = new Set<string>();
  for (const word of first.split(' ')) {
    if (word === NUMBER) {
      NUMBER_WORDS.split(' ').forEach((one) => words.add(one));
      BY_NUMBER.push(rule);
    } else if (word === CALENDAR) {
      CALENDAR_WORDS.split(' ').forEach((one) => words.add(one));
      BY_CODE.push(rule);
    } else words.add(word);
  }
  for (const word of words) BY_FIRST_WORD.set(word, [...(BY_FIRST_WORD.get(word) ?? []), rule]);
});

const CODE_LETTERS = 'myq';
const NO_RULES: readonly TimeRule[] = [];

/** The rules that may begin with this lower-case word or number. */
export function timeRulesAt(word: string): readonly TimeRule[] {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return BY_NUMBER;
  const rules = BY_FIRST_WORD.get(word);
  if (rules !== undefined) return rules;
  return CODE_LETTERS.includes(word.charAt(0)) && /^(?:[myq]|yr)\d/.test(word) ? BY_CODE : NO_RULES;
}
