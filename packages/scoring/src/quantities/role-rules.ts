import type { NumberRole } from './quantity.ts';

/**
 * One reason why a number is no claim. `before` reads the lower-case words in front of it (they end at the number),
 * `after` those behind it; both must match where both are given. The first rule that matches decides.
 */
export interface RoleRule {
  readonly role: Exclude<NumberRole, 'claim'>;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Only for numbers written so; `range` means two digits with a hyphen, "to" or "and" between them. */
  readonly written?: 'words' | 'digits' | 'one' | 'range';
}

const LIST = '(?:[a-z]?\\d+(?:\\.\\d+)*(?:, ?| and | or | to | ?- ?| ?& ?|/))*';
const PEOPLE =
  '(?:people|persons?|anybody|anyone|everybody|everyone|those|adults?|residents?|men|women|young|youths?|students?|pupils?|learners?|apprentic[a-z]*|trainees?|traineeships?|kids?|child|children|lads?|neets?|leavers?|jobseekers?|candidates|recruits?|starters?|applicants|workers|girls|boys|teenagers|half of them|most of them|all of them|youngsters)';
const OUT_OF_WORK =
  '(?:unemployed|out of (?:a job|work)|without (?:a job|work)|workless|on the dole|jobless|on benefits|not worked|waiting)';
const NOTHING_COUNTED =
  '(?:[.,;:!?)|]|$| (?:is|was|has|too|also|within|near|nearby|that|who|which|we|in|at|on|to|and|or|for|with|from|by|as|but|if|when)\\b)';

const LABELS: readonly RoleRule[] = [
  {
    role: 'label',
    written: 'digits',
    before: new RegExp(
      `\\b(?:levels?|l|grades?|bands?|tiers?|scopes?|key stages?|ks|nvq|btec|type|class|category|version|standard|iso|bs|en|iec|pas|ppn|ohsas|ts|sa|act|form|route|junction|gate|room|unit|plot|zone|lots?|no\\.|nos\\.|number|ref\\.?|reference|registration|charity|company|article|regulations?|rule|goal|deciles?|quintiles?|quartiles?|sdgs?|kpis?|missions?|priority|option|net zero|category|group|model) ${LIST}$`,
    ),
  },
  {
    role: 'label',
    written: 'words',
    before:
      /\b(?:levels?|grade|tier|scope|key stage|top|lot|category) (?:(?:one|two|three|four|five) (?:and|or|to) )?$/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(
      `\\b(?:sections?|pages?|paragraphs?|paras?|parts?|tables?|figures?|fig\\.?|appendix|appendices|annex|questions?|q|chapters?|items?|clauses?|schedules?|steps?|phases?|stages?|objectives?|outcomes?|themes?|policy|pledges?|commitments?|milestones?|work ?streams?|wp|batch|cohort|wave|tranche|volume|edition|report) ${LIST}$`,
    ),
  },
  {
    role: 'structural',
    written: 'words',
    before:
      /\b(?:phase|stage|section|part|step|question|theme|objective|appendix|cohort|wave|tranche|promise|pledge|commitment) $/,
  },
  {
    role: 'structural',
    before: /(?<!\b(?:each|every|per|a|the|our|one) )\b(?:session|group|team|cohort|crew|day|week|round)s? $/,
    after: /^(?: *(?:$|[,.;:)|-]))/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: /\b(?:see|as|at|in|per|under) $/,
    after: /^(?: above| below)?(?:[,;)]|\.?$)/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(`\\b(?:entry|entries|numbers?|refs?|references?|bullets?|boxes|points?|columns?) ${LIST}$`),
    after: /^(?: ?$| (?:and|or|to|will|is|are|of|in|at|on|above|below)\b|[,.;:)])/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(`(?<!\\b(?:in|of|single) )\\b(?:rows?|lines?) ${LIST}$`),
    after: /^(?!(?: [a-z-]+)? (?:metres?|miles?|km|trees?|m)\b)/,
  },
  { role: 'date', written: 'one', before: /\b(?:year|month|day|week)-$/ },
  {
    role: 'date',
    written: 'words',
    before: /\b(?:first|last|next|every|each) (?:year|week|month|day|term) or $/,
  },
  {
    role: 'label',
    after:
      /^-(?![a-z]+ (?:(?:paid|unpaid|summer|winter|full-time|part-time|work) ){0,2}(?:placement|trial|internship|taster|traineeship)s?\b)(?!to\b|strong|plus|odd|off\b)[a-z]/,
  },
  { role: 'label', after: /^ ?(?:stars?\b|-star)/ },
  { role: 'label', written: 'digits', before: /\btop $/ },
  { role: 'label', written: 'digits', before: /\bhygiene (?:rating|score)s?(?: of)? $/ },
  { role: 'label', written: 'digits', before: /\bcouch to $/ },
  {
    role: 'label',
    written: 'digits',
    after: /^ ?(?:t|tonnes?|tons?) (?:lorry|lorries|trucks?|vans?|vehicles?|tippers?|trailers?|diggers?)\b/,
  },
  { role: 'label', before: /\b(?:ip|v|windows|vision|agenda|covid|formula|euro) ?-?$/, written: 'digits' },
  { role: 'label', before: /\b(?:multiplier|factor|exponent|weighting) of $/ },
];

const AGES: readonly RoleRule[] = [
  {
    role: 'age',
    before:
      /\b(?:aged?|ages|years of age|of age)(?: (?:of|between|from|over|under|at least|below|above|about|up to))?(?: \d\d (?:and|to|or|-))? $/,
  },
  { role: 'age', after: /^(?:-| )?(?:years?|yrs?)[ -]olds?\b/ },
  {
    role: 'age',
    after:
      /^ (?:years? (?:old|of age)|and (?:over|under|above|older|below)\b|or (?:over|under|older|younger)\b|plus years)/,
    before: /(?:age|aged|over|under|people|residents|adults|those|anyone) (?:[a-z]+ )?$/,
  },
  { role: 'age', before: /\b(?:over|under)[- ]$/, after: /^(?:'?s\b| years?(?: of age| old)?(?:[.,;:)]|$))/ },
  {
    role: 'age',
    before: new RegExp(
      `\\b${PEOPLE} (?:[a-z]+ )?(?:who are |that are |are |is )?(?:over|under|above|below) (?:the age of )?$`,
    ),
    after: /^(?:[.,;:)|]|$| (?:who|on|in|living|from|with|and|years|at|or|a|each|per|every|to)\b)/,
  },
  {
    role: 'age',
    written: 'digits',
    before:
      /\b(?:staff|employees|workers|drivers|carers|cooks|operatives|volunteers|tenants) (?:is|are|was|were|who are) (?:over|under|above|below) $/,
    after: /^(?:[.,;:)|]|$| (?:and|or|who|in|at)\b)/,
  },
  { role: 'age', before: /\b(?:over|under) (?:the )?$/, after: /^(?:s\b|[.,;:)]|$)/, written: 'words' },
  {
    role: 'age',
    written: 'range',
    before: new RegExp(`\\b${PEOPLE}(?: people| persons)?,? ?(?:[a-z]+ )?\\(?(?:of |between |from )?$`),
    after: /^(?:s\b| years?\b|[.,;:)|]|$| (?:who|living|from|in|with|and|for|as|to|finish|\(|[a-z]+s\b))/,
  },
  { role: 'age', written: 'range', after: /^(?:s\b| year| yr)/, before: /(?:^|\b(?:between|young|for|of|neets?) )$/ },
  { role: 'age', after: /^ (?:years? (?:of )?(?:age|old)|age)\b/ },
  { role: 'age', before: /\bin (?:their|his|her) (?:early |late |mid-?)?$/ },
  {
    role: 'age',
    written: 'digits',
    before: new RegExp(`\\b${PEOPLE} (?:[a-z]+ )?(?:from|between) $`),
    after: /^ (?:to|and) \d\d(?: years?)?(?:[.,;:)|]|$| (?:who|are|is|in|from|with|living|and|for|at)\b)/,
  },
  { role: 'age', written: 'digits', before: /[a-z], $/, after: /^ or so, / },
];

const AVAILABILITY: readonly RoleRule[] = [
  {
    role: 'availability',
    written: 'range',
    before:
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun|mornings?|evenings?|afternoons?)(?:days?)?,? (?:from |between )?$/,
  },
  {
    role: 'availability',
    after: /^ ?(?:days?|nights?) (?:a|per|each|every) week(?: (?:from|between|\d)|,? (?:24|with|and our)|[,.;)]|$)/,
    before:
      /\b(?:available|open|present|operates?|on-call|on call|service|line|staffed|parks?|to|at|centre|cover|\d{1,2}:\d\d,?) (?:[a-z]+ ){0,4}$/,
  },
  {
    role: 'availability',
    after:
      /^ ?(?:hours (?:a|per) day|days (?:a|per) year\b(?=.{0,40}(?:24|available|cover|open))|days (?:a|per) week,? (?:365|52|24))/,
  },
  { role: 'availability', after: /^ ?(?:am|pm|a\.m|p\.m|o'clock|noon)\b/ },
  {
    role: 'availability',
    after: /^ ?(?:working |clear |full |calendar )?(?:hours?|days?|weeks?|months?)(?:'s?)? (?:notice|terms)\b/,
  },
  {
    role: 'availability',
    before: /\b(?:9|8|10) (?:am )?(?:to|-) $|\b(?:till|until) $/,
    after: /^(?! (?:[a-z]+ ){0,2}[a-z]+s\b)/,
  },
  {
    role: 'availability',
    after:
      /^ (?:(?:till|until|to) (?:\d{1,2}(?!\d| (?:[a-z]+s|people|staff|children|per cent|percent)\b| ?%)|noon|midnight|dusk|late)|in the (?:morning|afternoon|evening)\b|at night\b)/,
  },
  {
    role: 'availability',
    before: /\b(?:night|noon|midnight|dusk|evening|late|am|pm|hours a day|\d),? $/,
    after: /^ (?:days|nights|weeks) (?:a|per) (?:week|year)/,
  },
];

/** Facts about firms, rates and the world that no one promises. */
const BACKGROUND: readonly RoleRule[] = [
  {
    role: 'label',
    before:
      /\b(?:with|employing|employ|employs|of|having|have|has|for|micro[a-z-]*|firms|companies|businesses|smes) (?:[a-z]+ )?(?:fewer than|less than|under|up to|no more than) $/,
    after: /^ (?:[a-z]+ )?(?:staff|employees|people|persons|workers|ftes?)\b/,
  },
  {
    role: 'label',
    before: /\b(?:if|should|when|once|where)\b[^.;]{0,80}\b(?:above|over|beyond|exceeds?|reach|reaches) $/,
  },
  {
    role: 'label',
    before: new RegExp(`\\b${OUT_OF_WORK}(?: for)?(?: over| more than| at least| a minimum of| longer than)? $`),
  },
  {
    role: 'label',
    after: new RegExp(`^ (?:[a-z]+ )?(?:months|weeks|years) (?:or more |plus |or longer )?${OUT_OF_WORK}`),
  },
  {
    role: 'date',
    before: /\bterms (?:are|of|at) (?:strictly |only |just )?$/,
    after: /^ (?:calendar |working )?days\b/,
  },
  { role: 'date', before: /\bany (?:one )?(?:period of )?$/, after: /^ (?:days|weeks|months|years)\b/ },
  { role: 'date', before: /\bfor (?:the first |up to |at least )?$/, after: /^ weeks(?:[.,;:)|]|$)/ },
  { role: 'date', before: /\bfor up to $/, after: /^ (?:days|weeks|months)\b(?! of\b)/ },
  {
    role: 'structural',
    before: /\bthe same $/,
    after: /^ (?:partners|vans|people|teams?|staff|firms|sites|contracts|schools|companies)\b/,
  },
  {
    role: 'structural',
    before: /\b(?:every|each|per) $/,
    after: /^(?!\s?(?:hours?|weeks|months|days|years|people|staff)\b)/,
  },
  {
    role: 'structural',
    after:
      /^ (?:[a-z]+ )?(?:things|ways|reasons|commitments|pillars|strands|promises|pledges|principles|values|questions|themes|key areas|areas of|objectives|aims|priorities|goals|criteria|characteristics|parts|headings|stages|phases)\b/,
  },
  {
    role: 'structural',
    before: /\b(?:these|those|same|both) (?:the )?$/,
    after: /^ (?:sites|contracts|reasons|things|commitments|themes|years|areas|elements|vans|people)\b/,
  },
  {
    role: 'structural',
    written: 'words',
    before: /\b(?:those|these|the same|that|all|among the|amongst the|of the|across the|between the|the other) $/,
    after: /^(?:[.,;:)]|$| (?:are|were|have|is|of (?:them|which|these|those)|still|can|must|do)\b)/,
  },
  { role: 'structural', before: /\bthe $/, after: /^ (?:who|that|which)\b/ },
  {
    role: 'structural',
    before: /\b(?:in|at|for|from|with|on) (?:each|every|all) of (?:our|the|their|these|its) $/,
    after: /^.{0,40}(?:,|;|\.|$)/,
    written: 'words',
  },
];

/** "One" as a pronoun: "no one", "one of the firms", "every worker has one". */
const PRONOUNS: readonly RoleRule[] = [
  {
    role: 'label',
    written: 'one',
    before: /\b(?:if|when|where|should) $/,
    after:
      /^ (?:asks|comes|goes|is|wants|wishes|applies|turns|becomes|needs|leaves|drops|falls|rang|rings|calls|fails|exists|arises|can|dies|breaks)\b/,
  },
  { role: 'label', written: 'one', after: /^-(?:to-one|off|page|stop|way|sided)\b/ },
  { role: 'label', written: 'one', before: /\bone-to-$/ },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:every|any|no|not|all but|another|everyone|such|square|number|a|at any|(?<!the )first|am) $/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:the|this|that|which|some|last|next|other|right|wrong|new|same|small|big|real|good|great|first|as|if|like|carry|the [a-z]+) $/,
    after: new RegExp(`^(?! or (?:more|two)\\b)${NOTHING_COUNTED}`),
  },
  {
    role: 'label',
    written: 'one',
    after:
      /^ (?:another|who\b|that\b|which\b|can\b|may\b|might\b|should\b|would\b|must\b|cannot\b|thing|reason|example|hand\b|way\b|point\b|time\b|voice|goal|aim\b|size|stop\b|kind\b|such\b|roof\b|to wh(?:ich|om)\b|myself|by one|to one|side of|page\b|too\b)/,
  },
  {
    role: 'label',
    written: 'one',
    after:
      /^ of (?:the |our |its |their )?(?:[a-z]+'s? |[a-z]+'s )?(?:(?:very )?(?:most|first|few|best|only|biggest|largest|leading|main|top|many|finest|fastest|longest|[a-z]+est)\b)/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:is|are|was|were|be|been|being|become|became|as|in|with|if|of|by|from|through|when|than|to|on|any|for|where|into|near) $/,
    after: /^ of (?:the|our|those|these|them|us|its|my|their|your|his|her|many|which|whom)\b/,
  },
  {
    role: 'label',
    written: 'one',
    before:
      /(?<!\b(?:and|or|plus|least|just|only|filled|hired|took|taken|hosted|made|won|deliver|delivered|placed|than|recruited|trained|completed)|[,;:(|-]|\d) $/,
    after: /^(?:[.;!?)]|$)/,
  },
  {
    role: 'label',
    written: 'one',
    before: /\b(?:may|might|could|would|will|hope|we'll|like|dream|wish|imagine)\b[^.;]{0,60}$/,
    after: /^ day(?:[.,;]|$| (?:we|if|when|be|become|call|have|become)\b)/,
  },
  { role: 'label', written: 'one', before: /\b(?:may|might|could) $/, after: /^ day\b/ },
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:has|have|had|get|gets|got|getting|need|needs|want|wants|wanted|choose|find|found|see|is|be|to|for|from|of|in|into|like|than|as|by|on|us|them|you|me|become|ask|asks) $/,
    after: new RegExp(
      `^(?! or (?:more|two)| and a half)(?! in (?:each|every|all|both)\\b| at each| of\\b)${NOTHING_COUNTED}`,
    ),
  },
];

export const ROLE_RULES: readonly RoleRule[] = [...LABELS, ...AGES, ...AVAILABILITY, ...BACKGROUND, ...PRONOUNS];
