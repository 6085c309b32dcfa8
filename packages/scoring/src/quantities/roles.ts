import type { NumberRole } from './quantity.ts';
import type { Mention } from './mention.ts';
import { SENTENCE_STARTERS } from '../text/abbreviations.ts';
import { namesWhatIsBefore } from './numbered-names.ts';
import { PEOPLE, PEOPLE_BEFORE, PEOPLE_OR_POSTS_BEFORE } from './age-rules.ts';
import type { RoleRule } from './role-rule.ts';
import { ROLE_RULES } from './role-rules.ts';
import { Sifted, type Sifting } from '../text/sieve.ts';
import type { Token } from './tokens.ts';

const SEEN_BEFORE = 110;
const SEEN_AFTER = 70;
const YEAR = /^(?:19\d\d|20[0-6]\d)$/;
const YEAR_BEFORE =
  /(?:^|[(|/'"-]|[,;:] |[a-z]'s |\b(?:in|by|both|calendar|(?:mon|tues|wednes|thurs|fri|satur|sun)day|since|until|till|from|during|of|before|after|to|and|between|against|versus|for|early|mid|late|end|act|fy|year|years|baseline|our|the|a|its|their|over|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|regulations|directive|strategy|plan|iso|signed|since|launched|founded|(?:set|stood) up|established|summer|season|audited|survey|one|contract|report|gdpr|world|cup|games) ?)$/;
const COUNTED_AFTER =
  /^ (?:[a-z-]+ )?(?:trees|hours|people|pupils|students|whips|residents|meals|miles|bulbs|jobs|visits|places|homes|children|items|books|plants|volunteers|staff|saplings|days|employees|members|families|households|seedlings|metres|kg|tonnes|litres|parcels)\b(?! (?:survey|report|review|awards?|plan|event|day|conference|scheme|programme|season|intake|cohort|census|figures)s?\b)/;
const ALL_CAPITALS = /(?:^|[^A-Za-z])[A-Z]{2,6}[ -]$/;
const ADDRESS =
  /^ (?:[A-Z][A-Za-z']+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Court|Crescent|Terrace|Way|Place|Square|Hill)\b/;
/** "A 10k run": how far it goes is its name. */
const RUN = /^ (?:fun |charity |sponsored )?(?:runs?|race|jog)\b/;
const STANDARD_BEFORE = /\b(?:iso|bs|en|iec|pas|ohsas|sa|din|ts)[ -]?$/;
/** A figure of the sector or the county, or one that is asked of everybody, set beside the bidder's own. */
const OTHERS = new Sifted(
  /\b(?:sector|national|industry|county|uk|regional|market|government|statutory|council's)(?: [a-z]+){0,2} (?:average|benchmark|rate|mean|norm|target|figure|minimum)s?(?: (?:of|is|at|was|being|stands at|for [a-z]+ is))? (?:just |only |about |around )?$|\b(?:required|specified|stipulated|mandated|mandatory) (?:minimum |target )?(?:of )?$/,
);
const ROUGHLY = '(?:about |some |over |under |nearly )?';
/** "Raise the aims of pupils from 11 to 16" tells of ages; "the number of pupils from 11 to 16" changes. */
const CHANGING_THINGS = `(?:(?:[^.;:| ]+ ){0,3}(?:number|numbers|intake|total) of (?:[^.;:| ]+ ){0,4}|(?:(?!(?:${PEOPLE}|aged)\\b)[^.;:| ]+ ){0,6})`;
const CHANGE_FROM = `\\b(?:(?:fell|falls?|fallen|drop(?:s|ped)?|cut|reduced?|lowered|rose|rises?|risen|grew|grows?|grown|raised?|increased?|climbed|shrank|sank|improved?|halved|doubled|trebled|brought|down|up),? ${CHANGING_THINGS}|(?:went|gone|came) )from ${ROUGHLY}`;
/** "Sick days went down from 11 to 8": what it was counts beside what it became, and is neither an hour nor an age. */
const CHANGED = new Sifted(new RegExp(`${CHANGE_FROM}$`));
const CHANGED_TO = new Sifted(new RegExp(`${CHANGE_FROM}[\\d.,]+(?: ?%)?(?: [a-z-]+){0,2} to ${ROUGHLY}$`));
/** "From 9 to 5 every Friday" opens and closes. */
const AT_HOURS =
  /^(?: to [a-z\d.]+)? ?(?:[ap]m\b|(?:on|every|each|most) (?:[a-z]+ )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)days?|mornings?|afternoons?|evenings?|nights?)\b)/;
const TO_ANOTHER = new Sifted(
  /^(?: (?!january|february|march|april|may|june|july|august|september|october|november|december)[a-z-]+){0,3} to (?:about |some |over |under |nearly )?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|none\b)/,
);
const ENUMERATOR = /^\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}(?:[.):]| -)|\d{1,2}(?:\.\d{1,2}){1,3}) /;

/** What a number is there for. `lower` is the lower-case text, `start` and `end` the number's own characters in it. */
export function roleOf(
  mention: Mention,
  tokens: readonly Token[],
  text: string,
  lower: string,
  previous: Mention | null,
  sifting: Sifting,
): NumberRole {
  const { start, end } = placeOf(mention, tokens);
  if (start <= 1 && isEnumerator(mention, text)) return 'structural';
  const before = lower.slice(Math.max(0, start - SEEN_BEFORE), start);
  const after = lower.slice(end, end + SEEN_AFTER);
  if (previous !== null && isSaidAgain(previous, mention, text.slice(placeOf(previous, tokens).end, start)))
    return 'structural';
  if (OTHERS.test(before, sifting)) return 'label';
  if (mention.form === 'percent') return isName(text.slice(end)) || isShareOfPlaces(before, after) ? 'label' : 'claim';
  if (mention.form === 'ratio') return STANDARD_BEFORE.test(before) ? 'label' : 'claim';
  const word = tokens[mention.from]?.lower ?? '';
  if (mention.form === 'money') return isBase(mention.value, before, after) ? 'structural' : 'claim';
  if (/^(?:zero|nil)$/.test(word) && !/(?:[:|] ?|between )$/.test(before)) return 'label';
  if (mention.isRange && YEAR.test(word) && YEAR.test(tokens[mention.to - 1]?.lower ?? '')) return 'date';
  if (YEAR.test(word) && mention.to === mention.from + 1 && YEAR_BEFORE.test(before) && !COUNTED_AFTER.test(after))
    return 'date';
  if (YEAR.test(word) && mention.to === mention.from + 1 && /^(?:[.,;:)]|$)/.test(after)) return 'date';
  if (
    !mention.inWords &&
    mention.value.length >= 4 &&
    !text.slice(start, end).includes(',') &&
    ALL_CAPITALS.test(text.slice(0, start).slice(-8))
  )
    return 'label';
  if (previous !== null && isWholeOf(text, placeOf(previous, tokens).end, start))
    return EVERY_ONE.test(before) || (OF_OURS.test(before) && TOLD_OF_THEM.test(after)) ? 'claim' : 'structural';
  if (previous !== null && /^-[a-z]/.test(after) && text.slice(placeOf(previous, tokens).end, start) === ' ')
    return 'label';
  if (tokens[mention.to - 1]?.lower === 'k' && RUN.test(after)) return 'label';
  if (ADDRESS.test(text.slice(end, end + SEEN_AFTER))) return 'label';
  if (mention.isRange && isAgeBracket(tokens, mention, before, after)) return 'age';
  if (
    (CHANGED_TO.test(before, sifting) || (CHANGED.test(before, sifting) && TO_ANOTHER.test(after, sifting))) &&
    !AT_HOURS.test(after)
  )
    return 'claim';
  if (isReference(tokens, mention, before, after)) return 'structural';
  if (isAtLeastAge(tokens, mention, before, after)) return 'age';
  if (isPeriod(mention, before, after)) return 'date';
  if (isAlways(mention.value, after)) return 'availability';
  if (!mention.inWords && namesWhatIsBefore(text.slice(Math.max(0, start - SEEN_BEFORE), start), after, sifting))
    return 'label';
  const written = mention.isRange
    ? 'range'
    : mention.value === '1' && word === 'one'
      ? 'one'
      : mention.inWords
        ? 'words'
        : 'digits';
  return RULES.find((rule) => matches(rule, mention, written, before, after, sifting))?.role ?? 'claim';
}

/** The characters of the number itself. */
export function placeOf(mention: Mention, tokens: readonly Token[]): { start: number; end: number } {
  return { start: tokens[mention.from]?.start ?? 0, end: tokens[mention.to - 1]?.end ?? 0 };
}

const siftedRule = ({ role, written, least, most, before, after }: RoleRule) => ({
  role,
  written,
  least,
  most,
  before: before === undefined ? null : new Sifted(before),
  after: after === undefined ? null : new Sifted(after),
});

const RULES = ROLE_RULES.map(siftedRule);

function matches(
  rule: (typeof RULES)[number],
  mention: Mention,
  written: NonNullable<RoleRule['written']>,
  before: string,
  after: string,
  sifting: Sifting,
): boolean {
  const fits = rule.written === undefined || rule.written === written;
  if (!fits && !(rule.written === 'words' && written === 'one') && !(rule.written === 'digits' && written === 'range'))
    return false;
  const value = Number(mention.value);
  if (value < (rule.least ?? 0) || value > (rule.most ?? Infinity)) return false;
  // What stands behind is tested first: its patterns begin at the number, those before it have to be searched for.
  return (rule.after?.test(after, sifting) ?? true) && (rule.before?.test(before, sifting) ?? true);
}

/** "1.2 We will", "3) 12 places": the number of a paragraph, not "1.5 days". */
function isEnumerator(mention: Mention, text: string): boolean {
  if (mention.inWords || mention.form !== 'plain') return false;
  const marker = ENUMERATOR.exec(text)?.[0];
  if (marker === undefined) return false;
  const rest = text.slice(marker.length, marker.length + 24);
  if (/[.):-] $/.test(marker) || /^(?:[A-Z"'(£](?!TE\b|W\b|Wh|Wp)|\d)/.test(rest)) return true;
  return SENTENCE_STARTERS.has(/^[a-z']+/.exec(rest)?.[0] ?? '');
}

/** "Of each £100", "every £1", "£1 in every £3": what a rate is measured against. */
function isBase(value: string, before: string, after: string): boolean {
  return (
    /\b(?:every|each|per) $/.test(before) ||
    ((value === '1' || value === '100') && /^ (?:spent|invested|of spend|we spend)/.test(after))
  );
}

/** "Four (4) apprentices", "4 (four)", "five thousand pounds (£5,000)": the same number said again. */
function isSaidAgain(previous: Mention, mention: Mention, between: string): boolean {
  return previous.inWords !== mention.inWords && previous.value === mention.value && between === ' (';
}

/** "Every one of our 23 offices" is 23. */
const EVERY_ONE = /\b(?:every|each) (?:single )?one of (?:the|our|its|these|those) $/;

/**
 * "Nine of our 23 vans are electric" tells how many there are as well; "nine of our 54 staff will be trained" or "have
 * agreed to teach" promises nine.
 */
const OF_OURS = /\bof (?:our|my) $/;
const TOLD_OF_THEM =
  /^(?: [a-z-]+){1,3} (?:(?:are|is|were|was)(?! (?:to|going|being)\b)|(?:have|has|had)(?! (?:to|agreed|offered|promised|pledged|volunteered|committed|undertaken|signed)\b)|live|lives|look|use|speak|come|cycle|walk)\b/;

/** "12 of the 16", "10 out of our 150": the second number only says of how many. */
function isWholeOf(text: string, from: number, to: number): boolean {
  return /^ (?:out )?of (?:(?:the|our|those|these|its|their|all|a)(?: total of| next| last| first)? )?$/.test(
    text.slice(from, to),
  );
}

/**
 * Years, and months or weeks that stand free, say when or how long and not how much: "six months into", "ten years in
 * business". Months and weeks of something are an amount: "six months of work experience", "a place of six months".
 */
function isPeriod(mention: Mention, before: string, after: string): boolean {
  if (mention.form !== 'plain') return false;
  if (/^ (?:full |calendar |school )?(?:years?(?! \d)|yrs?|winters|summers|springs|autumns)\b/.test(after)) return true;
  if (!/^ (?:full |calendar |more |further )?(?:months?|mths?)\b/.test(after)) return false;
  if (/^ (?:full |calendar |more |further )?(?:months?|mths?)(?: of\b| paid\b| work\b| each\b| free\b|')/.test(after))
    return false;
  if (/\beach $/.test(before) && /^ months(?:[.,;)]|$)/.test(after)) return true;
  if (/\b(?:completion|end|period|expiry) of $/.test(before)) return true;
  return !/(?:^|[|:] ?|\b(?:of|lasting|taken on for|employed for|place for|post for|run for|runs for|each|work for)) $/.test(
    before,
  );
}

/** "Seven days a week", "24 hours a day", "365 days a year": always, and no amount. */
function isAlways(value: string, after: string): boolean {
  return (
    (value === '7' && /^ days (?:a|per|each|every) week\b/.test(after)) ||
    (value === '24' && /^(?: hours (?:a|per|each|every) day\b|-hour\b)/.test(after)) ||
    (value === '365' && /^ days (?:a|per|each|every) year\b/.test(after))
  );
}

/** "18 to 24", "16-25": the usual brackets, where nothing is counted. "Each year" counts what does not stand by people. */
function isAgeBracket(tokens: readonly Token[], mention: Mention, before: string, after: string): boolean {
  const high = Number(tokens[mention.to - 1]?.text);
  const low = Number(mention.value);
  if (!(low >= 11 && low <= 25 && high >= 16 && high <= 30)) return false;
  const usual =
    /^(?:11-1[68]|14-(?:16|18|19)|16-(?:1[789]|2[1-5]|30)|16-2[0-9]|17-2[0-5]|18-(?:2[0-9]|30)|19-2[345])$/.test(
      `${low}-${high}`,
    );
  return (
    usual &&
    (/^(?:s\b|[.,;:)|]|$| (?:and|or|who|when|from|living|in|year|years|olds?|age|offer|bracket|group|cohort)\b)/.test(
      after,
    ) ||
      (/^ (?:every|each|per)\b/.test(after) && PEOPLE_BEFORE.test(before)))
  );
}

const USUAL_AGES: ReadonlySet<number> = new Set([16, 18, 19, 21]);
/** "4 paid trainees (25+)": how many there are is already said. */
const COUNTED_BEFORE =
  /\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[a-z-]+ ){0,2}[a-z]+(?:, | \()$/;

/** "Courses (18+) for adults". */
const FOR_ADULTS = /^\+\) for (?:[a-z]+ )?(?:adults|grown-ups)\b/;

/** "Residents 65+", "people (50+)": an age where people stand before it and nothing is counted after it. */
function isAtLeastAge(tokens: readonly Token[], mention: Mention, before: string, after: string): boolean {
  const plus = tokens[mention.to];
  if (
    plus?.text !== '+' ||
    !plus.joined ||
    (tokens[mention.to + 1]?.kind === 'word' &&
      !/^(?:in|from|who|and|living|at|on|with)$/.test(tokens[mention.to + 1]?.lower ?? ''))
  )
    return false;
  const years = Number(mention.value);
  // "2 apprentices, 18+, one in each year", "trainees (16+)"; "sessions (16+)" may be so many of them.
  const ends = tokens[mention.to + 1]?.kind !== 'word';
  if (ends && USUAL_AGES.has(years) && (PEOPLE_OR_POSTS_BEFORE.test(before) || FOR_ADULTS.test(after))) return true;
  if (ends && years >= 16 && years <= 25 && COUNTED_BEFORE.test(before)) return true;
  return (
    years >= 16 &&
    years <= 90 &&
    /\b(?:people|persons|residents|adults|anyone|those|tenants|pensioners|women|men|aged|citizens|clients|patients|users) \(?$/.test(
      before,
    )
  );
}

/** "Rows 3.1 to 3.4", "(see 2.3)": a decimal that counts nothing points to a numbered paragraph. */
function isReference(tokens: readonly Token[], mention: Mention, before: string, after: string): boolean {
  const word = tokens[mention.from]?.text ?? '';
  if (
    !/^\d{1,2}\.\d{1,2}$/.test(word) ||
    (before === '' && after === '') ||
    /\b(?:of|was|is|by|average|averages|averaged|averaging|score[sd]?|rate[sd]?|mean|from|over|maximal|maximum|minimum|most|least|(?:fixed|set|stands|modelled) at) $/.test(
      before,
    )
  )
    return false;
  return /^(?:[,.;:)|]|$| (?:and|or|to|will|is|are|at|in|on|above|below|has|have|was|were|we|the|shall|applies|apply|every|each|annually|monthly|quarterly|once|before|after|by|with|under|from|misses|fails|falls|slips)\b)/.test(
    after,
  );
}

/** "The 20% most deprived areas": which places, not how many. */
function isShareOfPlaces(before: string, after: string): boolean {
  return (
    /^ (?:most|least) (?:deprived|disadvantaged|affluent)\b/.test(after) || /\b(?:most|least) deprived $/.test(before)
  );
}

function isName(after: string): boolean {
  return /^ Club\b/.test(after) || /^ (?:committed|confident|sure|dedicated)\b/.test(after);
}
