import type { TimeKind } from '@evenhand/shared/domain';
import {
  CONTRACT_EVENT,
  CONTRACT_PERIOD,
  DATE,
  EDGE,
  FISCAL,
  FREQUENCY,
  MONTH,
  MONTH_YEAR,
  NUMBERED,
  ORDINAL,
  ORDINAL_PERIOD,
  POINT,
  QUARTER_YEAR,
  SEASON,
  SEASON_YEAR,
  SMALL,
  UNIT,
} from './time-patterns.ts';

/** What the first word of an expression must be: one of some words, a number, or a word of the calendar. */
interface TimeRule {
  readonly kind: TimeKind;
  readonly first: string;
  readonly pattern: string;
}

/** One shape of time expression; `pattern` is sticky and reads lower-case text. */
export interface CompiledTimeRule {
  readonly kind: TimeKind;
  readonly pattern: RegExp;
}

const NUMBER = '#number';
const CALENDAR = '#calendar';
const LONG_UNIT = '(?:working )?(?:weeks|wks|months|mths|terms|years|yrs|winters|summers|seasons|quarters)';
const EVENT = `(?:${CONTRACT_EVENT}|${CONTRACT_PERIOD})`;
const COUNTED_FROM = `(?: (?:of|from|after|following|before|prior to|into) (?:${EVENT}|(?:the |a |each |every |being )?[a-z-]{3,20}))?`;

const RULES: readonly TimeRule[] = [
  { kind: 'duration', first: 'between', pattern: `between (?:${POINT}) and (?:${POINT})` },
  {
    kind: 'duration',
    first: `from ${NUMBER} ${CALENDAR}`,
    pattern: `(?:from )?(?:${MONTH_YEAR}|${DATE}|${SEASON_YEAR}|${MONTH}|${NUMBERED}|(?:19|20)\\d\\d\\b) (?:to|until|till|through to|through|-) (?:${EDGE})?(?:${POINT})(?: inclusive)?`,
  },
  {
    kind: 'deadline',
    first: 'not no within inside in under less',
    pattern: `(?:not later than|no later than|not more than|no more than|within|inside|in under|under|less than)(?: the)?(?: (?:first|next|opening|initial|a further|further))? ${SMALL} ${UNIT}${COUNTED_FROM}`,
  },
  {
    kind: 'deadline',
    first: 'by before until till no not prior on up ahead in at',
    pattern: `(?:by|before|until|till|no later than|not later than|prior to|on or before|up to|ahead of|in time for|at|at or before) (?:${EDGE})?(?:${POINT}|${CONTRACT_PERIOD})(?: (?:of|in) ${CONTRACT_PERIOD})?`,
  },
  {
    kind: 'deadline',
    first: 'within inside during in on',
    pattern: `(?:within|inside|during|in|on) (?:${EDGE})?(?:${POINT})(?: of ${CONTRACT_PERIOD})?`,
  },
  { kind: 'past-period', first: 'since', pattern: `since (?:${EDGE})?(?:${POINT})` },
  {
    kind: 'past-period',
    first: 'over in during for within the last past previous',
    pattern: `(?:(?:over|in|during|for|within) )?(?:the )?(?:last|past|previous) (?:${SMALL} )?(?:full |reporting |financial |contract |academic )?(?:${UNIT}|${SEASON}|(?:[a-z]+ )?(?:periods|contracts|rounds))`,
  },
  {
    kind: 'past-period',
    first: NUMBER,
    pattern: `${SMALL} ${UNIT} (?:ago|earlier|early|ahead|later|afterwards|on from|into)\\b`,
  },
  { kind: 'past-period', first: 'to last', pattern: `to date\\b|last ${MONTH}` },
  {
    kind: 'start',
    first: 'from starting beginning commencing as with effective after following start starts',
    pattern: `(?:from|starting|beginning|commencing|as from|as of|with effect from|effective|after|following|starts?)(?: in| on| from)? (?:${EDGE})?(?:${POINT}|${CONTRACT_PERIOD})(?: (?:onwards?|of ${CONTRACT_PERIOD}))?`,
  },
  { kind: 'start', first: 't', pattern: 't ?\\+ ?\\d{1,3} ?(?:days|weeks|months|d|w|m)\\b' },
  {
    kind: 'duration',
    first: 'over for during throughout across in each all any',
    pattern: `(?:(?:over|for|during|throughout|across|in) )?(?:(?:each|all|any) of )?(?:the |our |its )?(?:first |next |coming |opening |whole |full |entire )?(?:${SMALL} )(?:contract |full |whole |academic )?(?:years|yrs)\\b(?: of ${CONTRACT_PERIOD})?`,
  },
  { kind: 'duration', first: 'over during across', pattern: `(?:over|during|across) ${SMALL} ${LONG_UNIT}\\b` },
  {
    kind: 'duration',
    first: 'over in during for within throughout across',
    pattern: `(?:over|in|during|for|within|throughout|across) ${ORDINAL_PERIOD}(?: of ${CONTRACT_PERIOD})?`,
  },
  {
    kind: 'duration',
    first: 'over for during throughout across through within in',
    pattern: `(?:over|for|during|throughout|across|through|within|in) ${CONTRACT_PERIOD}`,
  },
  {
    kind: 'duration',
    first: `the ${CALENDAR}`,
    pattern: `(?:the )?(?:${ORDINAL}|next|coming|opening) ${SMALL} ${UNIT}`,
  },
  {
    kind: 'deadline',
    first: 'in after at',
    pattern: `(?:in|after|at) (?:a further |the |another |weeks? |months? )?(?:${SMALL}(?:, | and | or |, and ))?${SMALL} (?:more |further )?${UNIT}${COUNTED_FROM}`,
  },
  {
    kind: 'deadline',
    first: NUMBER,
    pattern: `${SMALL} ${UNIT} (?:after|before|later|later than|from|into|prior to|of) (?:the )?(?:${EVENT}|award|start|request|receipt|referral|completion)\\b`,
  },
  {
    kind: 'frequency',
    first: `${CALENDAR} ${NUMBER} each every per any all by on the once twice alternate`,
    pattern: FREQUENCY,
  },
  {
    kind: 'deadline',
    first: `the ${NUMBER} ${CALENDAR}`,
    pattern: `(?:${EDGE})?(?:${DATE}|${QUARTER_YEAR}|${SEASON_YEAR}|${MONTH_YEAR}|${FISCAL}|${NUMBERED}|(?:19|20)\\d\\d(?:, (?:2[4-9]|3\\d)\\b){1,6})`,
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

/** The rules to try at a word, by its lower-case form; digits and codes such as "M6" are found by `rulesAt`. */
const BY_FIRST_WORD = new Map<string, CompiledTimeRule[]>();
const BY_NUMBER: CompiledTimeRule[] = [];
const BY_CODE: CompiledTimeRule[] = [];

for (const { kind, first, pattern } of RULES) {
  const rule = { kind, pattern: new RegExp(`(?:${pattern})`, 'y') };
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
}

const NO_RULES: readonly CompiledTimeRule[] = [];

/** The rules that may begin with this lower-case word or number. */
export function timeRulesAt(word: string): readonly CompiledTimeRule[] {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return BY_NUMBER;
  return BY_FIRST_WORD.get(word) ?? (/^(?:[myq]|yr)\d/.test(word) ? BY_CODE : NO_RULES);
}
