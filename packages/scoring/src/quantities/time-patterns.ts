/**
 * The words of time expressions as parts of regular expressions. All are for lower-case text, hold no capturing group
 * and repeat nothing without a bound, so that every search is linear.
 */
const any = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const SEPARATOR = '(?:,? and |,? or | to |, | & | ?- ?|/)';
/** "1 to 3", "2, 3 and 4": a comma only goes on where an "and" follows, for "Years 9 to 11, 60 pupils" holds two things. */
const countedListOf = (item: string): string =>
  `${item}(?:, ${item}(?=, \\d|,? and |,? or )){0,6}(?:(?:,? and |,? or | to | & | ?- ?|/)${item}){0,4}`;
const listOf = (item: string): string => `${item}(?:${SEPARATOR}${item}){0,8}`;

export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?';
const MONTHS_PLURAL =
  '(?:januarys?|februarys?|aprils?|junes?|julys?|augusts?|septembers?|octobers?|novembers?|decembers?)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
export const SEASON = '(?:spring|summer|autumn|autum|winter)';
export const FEAST = '(?:easter|christmas|xmas|new year|ramadan|diwali|michaelmas|whitsun)';
const YEAR = '(?:19|20)\\d\\d\\b';
const SHORT_YEAR =
  "(?:'\\d\\d|2[4-9]|3\\d)\\b(?![%.,:/]\\d|%| ?per ?cent| (?:new |paid |local |free )?(?:[a-z]+s|people|staff|children)\\b)";
const WORD_TO_TWELVE = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
export const SMALL = any(
  '(?:a|one) hundred(?: and [a-z]+)?',
  '\\d{1,4}(?:\\.\\d)?',
  '(?:twenty|thirty|forty|fifty|sixty|ninety)(?:-(?:one|two|four|five|six|eight))?',
  WORD_TO_TWELVE,
  'thirteen|fourteen|fifteen|sixteen|eighteen|half an?|a couple of|a few|several|the|an?',
);
export const UNIT =
  '(?:\\(\\d{1,3}\\) )?(?:(?:further|more|full|working|work|calendar|business|school|clear|contract|consecutive|academic|successive) )?' +
  '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|terms?|years?|yrs?|seasons?|winters?|summers?|springs?|autumns?)\\b';
export const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|tenth|twelfth|final|last|\\d{1,2}(?:st|nd|rd|th))';

/** "31 March 2028", "the 15th of March", "March 31st, 2028", "31/03/2028", "2028-03-31", "w/c 13 September 2027". */
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
export const DATE =
  `(?:w/c |week commencing |week beginning |week ending )?(?:${WEEKDAY},? )?(?:the )?` +
  any(
    `${DAY}(?: of)? ${MONTH}(?:,? (?:of )?${any(YEAR, SHORT_YEAR)})?`,
    `${MONTH} (?:the )?${DAY}\\b(?:,? ${YEAR}|(?!,?\\d|%|\\.\\d| ?per| [a-z]))`,
    `\\d{1,2}[/.]\\d{1,2}[/.](?:${YEAR}|\\d\\d\\b)`,
    `${YEAR}-\\d\\d-\\d\\d\\b`,
    `\\d{1,2}(?:st|nd|rd|th)(?: (?:working )?(?:day|of (?:each|every|the) month)(?: of)?)`,
  );

const EARLY_LATE = '(?:(?:early|mid|late)[ -])?';
export const MONTH_YEAR =
  `${EARLY_LATE}${any(MONTH, MONTHS_PLURAL)},? (?:of )?` + any(listOf(YEAR), listOf(SHORT_YEAR));
/** "March 2028" and no more, where another date follows ("March 2028 to 2030"). */
export const ONE_MONTH_YEAR = `${EARLY_LATE}${MONTH},? (?:of )?${any(YEAR, SHORT_YEAR)}`;
export const FISCAL = any(
  `(?:the )?(?:fy|financial year|fiscal year|academic year|school year|reporting year) ?${any(YEAR, '\\d\\d\\b')}(?: ?[/-] ?${any(YEAR, '\\d\\d\\b')})?`,
  '20\\d\\d ?[/-] ?\\d\\d\\b(?![-/.]\\d)',
);
export const QUARTER_YEAR = any(
  `q[1-4],? ?(?:of |in |fy ?)?(?:${YEAR}(?:[/-]\\d\\d\\b)?|\\d\\d/\\d\\d\\b)`,
  `(?:the )?(?:first|second|third|fourth|last|final) quarter of (?:${YEAR})`,
);
export const HALF_YEAR = `(?:the )?(?:first|second|latter) half of ${any(YEAR, `${ORDINAL} year`)}`;
const TERM = `(?:${any(SEASON, FEAST, 'first|second|third')} )?(?:half[ -])?terms?`;
export const SEASON_YEAR = `(?:the )?${EARLY_LATE}${any(TERM, SEASON, FEAST)}(?: term)?,? (?:of |in )?${any(`${YEAR}[-/]\\d\\d\\b`, listOf(YEAR), listOf(SHORT_YEAR))}`;
export const YEARS = `${listOf(YEAR)}(?:, (?:2[4-9]|3\\d)\\b(?! [a-z]+(?:ed|s)\\b)){0,6}`;

/** A numbered period of the contract: "Year 2", "contract years 1 to 3", "month 9", "M6, M18 and M30", "Y1". */
const PERIOD_NUMBER = `(?:\\d{1,2}|${WORD_TO_TWELVE})\\b(?![.:,]\\d|%| per ?cent| of (?:my|our)\\b)`;
export const NUMBERED = any(
  `(?<!\\b(?:this|that|next|last|each|every|per|a|one|the) )(?:contract )?(?:year|yr|month|mth|quarter|week|wk|winter|summer|term|season) (?:of (?:the )?contract |#)?${PERIOD_NUMBER}`,
  `(?:contract )?(?:years|yrs|months|mths|quarters|weeks|wks|winters|summers|terms|seasons) ${countedListOf(PERIOD_NUMBER)}`,
  listOf('\\b[my]r?\\d{1,2}\\b'),
  listOf('\\bq[1-4]\\b'),
  'day (?:one|1)\\b',
);
export const ONE_NUMBERED = `(?:contract )?(?:years?|yrs?|months?|mths?|quarters?|weeks?|wks?) ${PERIOD_NUMBER}|\\b[my]r?\\d{1,2}\\b|\\bq[1-4]\\b`;
/** An event of the contract from which time is counted. */
export const CONTRACT_EVENT =
  '(?:the |our |this )?' +
  any(
    "(?:contract|service|project|works?|framework|programme)(?: |-|'s )(?:start|starting|commencement|award|commence|signature|signing|go-live|mobili[sz]ation|end|expiry|completion|close)(?: date)?",
    '(?:start(?: date)?|commencement(?: date)?|award|go[ -]live|mobili[sz]ation|signature|signing|inception|expiry|end|close|completion) of (?:the |this |our )?(?:contract|service|works?|project|framework|site|construction|build)',
    'commencement(?: date)?|go[ -]live|start on site|start date|practical completion|handover|mobili[sz]ation(?: period)?|contract starts|being appointed|appointment|award',
  );

/** Days and feasts that come once a year: "the first anniversary of contract award", "our second Christmas". */
const YEARLY_DAY = `(?:anniversary|birthday|easter|christmas|whitsun)\\b(?: of ${CONTRACT_EVENT})?`;
const WHICH = any(ORDINAL, 'next|coming|following|past|previous|opening');
/** "the third year", "the first two winters", "the last three contract years". */
export const ORDINAL_PERIOD = any(
  `(?:the |our |its )?${WHICH} ${any(`(?:${SMALL} )?${UNIT}`, YEARLY_DAY)}`,
  `(?:the |our )?(?:contract|service|scheme|project|agreement)['’]s ${WHICH} ${any(UNIT, YEARLY_DAY)}`,
);
/** From which a time is counted as from no other day of the contract: "the contract's first anniversary". */
export const ANNIVERSARY =
  `(?:(?:the |our )?(?:contract|service|scheme|project|agreement)['’]s |the |our |its )?${ORDINAL} ` +
  `(?:anniversary|birthday)\\b(?: of (?:${CONTRACT_EVENT}|(?:the |our |this )?(?:contract|agreement)\\b))?`;

export const CONTRACT_PERIOD = any(
  '(?:the )?(?:(?:whole|full|entire|initial) )?(?:life(?:time)?|term|duration|course|length|period|lifespan) of (?:the |this |our )?(?:contract|agreement|service|works?|project|framework|build|construction)',
  `(?:the |this |our )?(?:(?:whole|full|entire|initial) )?contract(?: (?:term|period|life|duration|lifetime))?\\b(?!['’]s ${ORDINAL} )`,
  'the (?:whole|entire|full) (?:(?:four|five|three|two|six|\\d) )?(?:years|term|period)',
);

export const EDGE = '(?:(?:the )?(?:very )?(?:end|start|close|beginning|middle|anniversary)(?: of)? )';

/** What comes round: a stretch of the calendar, a weekday, a season. */
export const CYCLE = any(
  `(?:(?:contract|calendar|financial|academic|school|working|full|successive|single|half|subsequent) ?-?)?(?:year|month|week|day|quarter|term|semester|season|session|fortnight|shift|morning|evening|afternoon|weekend|holiday|harvest)s?\\b`,
  'annum|anniversary|half[- ]?term|half[- ]?year',
  `(?:school |full )?${any(SEASON, FEAST, WEEKDAY)}(?: (?:holidays?|term|half[- ]term|morning|afternoon|evening|night))?\\b`,
  MONTH,
  MONTHS_PLURAL,
);
export const NTH_WEEKDAY = `(?:on )?(?:the )?(?:every )?(?:first|second|third|fourth|last|alternate) ${WEEKDAY}(?: (?:of|in) (?:the|each|every|a) month)?`;
/** "Mondays", "Wednesday evenings": more than one of them. */
export const WEEKDAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s(?: (?:mornings?|afternoons?|evenings?|nights?|lunchtimes?))?| (?:mornings|afternoons|evenings|nights|lunchtimes))\\b';
export const ONCE_A =
  '(?:(?:once|twice|three times|\\d times|one time|two times) )?(?:an?|(?<=once )(?:every|each|per)) (?:year|month|week|day|quarter|term|fortnight|season|winter|summer)\\b';
export const ADVERB =
  '(?:annually|quarterly|monthly|weekly|daily|termly|fortnightly|yearly|half-yearly|six-monthly|bi-?monthly|bi-?annually|bi-?weekly|biennially|nightly|hourly|three-monthly|two-monthly|annual|per annum|p\\.a\\b\\.?|pcm|all year round|year on year|year-on-year|throughout the year|in term time|term[- ]time)(?![a-z])';
