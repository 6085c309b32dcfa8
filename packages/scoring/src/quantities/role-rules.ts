import type { NumberRole } from './quantity.ts';

/**
 * One reason why a number is no claim. `before` reads the lower-case words in front of it (they end at the number),
 * `after` those behind it; both must match where both are given. The first rule that matches decides.
 */
export interface RoleRule {
  readonly role: Exclude<NumberRole, 'claim'>;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Only for numbers written so. */
  readonly written?: 'words' | 'digits' | 'one';
}

const LIST = '(?:[a-z]?\\d+(?:\\.\\d+)*(?:, ?| and | or | to | ?- ?| ?& ?|/))*';
const PEOPLE =
  '(?:people|person|persons|anybody|anyone|everybody|everyone|those|adults?|residents?|men|women|young|youth|youths|students?|pupils?|learners?|apprentices?|apprenticeships?|trainees?|kids?|children|lads?|neets?|care leavers|jobseekers|candidates|recruits|starters|half of them|most of them|all of them|leavers)';

export const ROLE_RULES: readonly RoleRule[] = [
  // Names and labels: levels, standards, sections, addresses.
  {
    role: 'label',
    before: new RegExp(
      `\\b(?:levels?|l|grades?|bands?|tiers?|scopes?|key stage|ks|nvq|btec|type|class|category|version|standard|iso|bs|en|iec|pas|ppn|ohsas|ts|sa|act|form|route|junction|gate|room|unit|plot|zone|lots?|no\\.|nos\\.|number|ref\\.?|reference|registration|charity|company|article|regulation|rule|goal|sdgs?|kpis?|mission|priority|option|m\\d|net zero) ${LIST}$`,
    ),
    written: 'digits',
  },
  {
    role: 'label',
    before: /\b(?:levels?|grade|tier|scope|key stage) (?:(?:one|two|three|four|five) (?:and|or|to) )?$/,
    written: 'words',
  },
  {
    role: 'structural',
    before: new RegExp(
      `\\b(?:sections?|pages?|paragraphs?|paras?|parts?|tables?|figures?|fig\\.?|appendix|annex|questions?|q|chapters?|items?|clauses?|schedules?|steps?|phases?|stages?|objectives?|outcomes?|themes?|policy|pledges?|commitments?|milestones?|work ?streams?|wp|batch|cohort|wave|tranche|volume|edition) ${LIST}$`,
    ),
    written: 'digits',
  },
  {
    role: 'structural',
    before: /\b(?:phase|stage|section|part|step|question|theme|objective|appendix|cohort|wave|tranche) $/,
    written: 'words',
  },
  {
    role: 'structural',
    before: /(?<!\b(?:each|every|per|a|the|our|one) )\b(?:session|group|team|cohort|crew|day|week|round)s? $/,
    after: /^(?: *(?:$|[,.;:)|-]))/,
  },
  { role: 'label', after: /^-(?!to\b|strong|plus|odd|[a-z]+-two)[a-z]/ },
  {
    role: 'label',
    after: /^ (?:[a-z']+ ){1,3}(?:street|road|lane|avenue|close|drive|court|crescent|terrace)\b/,
    written: 'digits',
  },
  { role: 'label', after: /^ ?(?:stars?\b|% club|-star)/ },
  { role: 'label', before: /\b(?:ip|v|windows|vision|agenda|covid|formula|euro) ?-?$/, written: 'digits' },
  // Ages.
  {
    role: 'age',
    before:
      /\b(?:aged?|ages|years of age|of age)(?: (?:of|between|from|over|under|at least|below|above|about|up to))?(?: \d\d (?:and|to|or|-))? $/,
  },
  { role: 'age', after: /^(?:-| )?(?:years?|yrs?)?[ -]?olds?\b/ },
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
      `\\b${PEOPLE} (?:[a-z]+ )?(?:who are |that are |are |is )?(?:over|under|above|below|at least) (?:the age of )?$`,
    ),
    after: /^(?:[.,;:)|]|$| (?:who|on|in|living|from|with|and|years|at|or|with)\b)/,
  },
  { role: 'age', before: /\b(?:over|under) (?:the )?$/, after: /^(?:s\b|[.,;:)]|$)/, written: 'words' },
  {
    role: 'age',
    before: new RegExp(`\\b${PEOPLE}(?: people| persons)?,? ?(?:[a-z]+ )?\\(?(?:of |between |from )?$`),
    after: /^(?:s\b| years?\b|[.,;:)|]|$| (?:who|living|from|in|with|and|finish|\()\b)/,
    written: 'digits',
  },
  { role: 'age', after: /^(?:s\b| year| yr)/, before: /\b(?:between|young|for|of|neets?) $/, written: 'digits' },
  { role: 'age', before: /\bin (?:their|his|her) (?:early |late |mid-?)?$/ },
  // When a service is open.
  {
    role: 'availability',
    after: /^ ?(?:days?|nights?) (?:a|per|each|every) week(?: (?:from|between|\d)|,? (?:24|with|and our)|[,.;)]|$)/,
    before:
      /\b(?:available|open|present|operates?|on-call|on call|service|line|staffed|parks?|seven|to|at|centre|\d{1,2}:\d\d,?) (?:[a-z]+ ){0,4}$/,
  },
  {
    role: 'availability',
    after:
      /^ ?(?:hours (?:a|per) day|days (?:a|per) year\b(?=.{0,40}(?:24|available|cover|open))|days (?:a|per) week,? (?:365|52|24))/,
  },
  { role: 'availability', after: /^ (?:am|pm|a\.m|p\.m|o'clock|noon)\b/ },
  { role: 'availability', after: /^ ?(?:hours?|days?|weeks?|months?)'s? notice/ },
  { role: 'availability', before: /\b(?:9|8|10) (?:am )?(?:to|-) $/ },
  // Who a firm is, not what it promises.
  {
    role: 'label',
    before:
      /\b(?:with|employing|employ|employs|of|having|have|has|for|micro[a-z-]*|firms|companies|businesses|smes|under) (?:[a-z]+ )?(?:fewer than|less than|under|up to|no more than) $/,
    after: /^ (?:[a-z]+ )?(?:staff|employees|people|persons|workers|ftes?)\b/,
  },
  {
    role: 'label',
    before: /\b(?:if|should|when|once|where)\b[^.;]{0,80}\b(?:above|over|beyond|exceeds?|below|under|reach|reaches) $/,
  },
  // Bases of a rate.
  {
    role: 'structural',
    before: /\b(?:every|each|per|for every|for each) £?$/,
    after: /^(?!\s?(?:weeks|months|days|years|people|staff))/,
  },
  // Things that only announce.
  {
    role: 'structural',
    after:
      /^ (?:[a-z]+ )?(?:things|ways|reasons|commitments|pillars|strands|promises|pledges|principles|values|questions|themes|key areas|areas of|objectives|aims|priorities|goals|objectives|criteria|characteristics|protected characteristics|main|key questions|parts|headings|stages|phases)\b/,
  },
  {
    role: 'structural',
    before: /\b(?:these|those|same|both|of) (?:the )?$/,
    after: /^ (?:sites|contracts|lots|reasons|things|commitments|themes|years|areas|elements)\b/,
  },
  {
    role: 'structural',
    before: /\b(?:those|these|the same|that|all|the other) $/,
    after: /^(?:[.,;:)]|$| (?:are|were|will|have|is|of (?:them|which|these|those)|still|can|must|do)\b)/,
    written: 'words',
  },
  { role: 'structural', before: /\bthe $/, after: /^ (?:who|that|which)\b/ },
  // "One" as a pronoun.
  {
    role: 'label',
    written: 'one',
    before:
      /\b(?:the|this|that|every|any|no|which|some|another|only|last|next|other|right|wrong|new|same|small|big|real|good|great|as|if|like|everyone|such|square|number|a|first|another|the large|day|not|at any) $/,
  },
  {
    role: 'label',
    written: 'one',
    after:
      /^ (?:of (?!park)|another|who|that|which|can|may|might|should|would|must|cannot|thing|reason|example|hand|side|way|point|voice|goal|aim|size|stop|kind|such|roof|area|end|time|page|by one|to one|year on|day (?!a\b|per\b|each\b|every\b|of\b|for\b|in\b))/,
  },
  {
    role: 'label',
    written: 'one',
    before: /(?<![:|] |filled |hired |took |hosted |made |won |deliver |delivered |placed |[:|])$/,
    after:
      /^(?:[.,;:!?)]|$| (?:within|now|at|on|and|but|as|who|if|when|because|from|is|was|has|had|in (?!each|every|all|both)))/,
  },
  // Idioms.
  {
    role: 'label',
    after: /^(?: |-)?(?:committed|confident|sure|dedicated|focused)\b/,
    before: /^|./,
    written: 'digits',
  },
];
