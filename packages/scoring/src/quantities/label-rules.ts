import { LIST } from './numbered-names.ts';
import type { RoleRule } from './role-rule.ts';

const HOW_GIVEN = '(?:(?:paid|unpaid|summer|winter|full-time|part-time|work|free|evening) ){0,2}';

/** Numbers that name or place something: levels, sections, points of a list. */
export const LABELS: readonly RoleRule[] = [
  {
    role: 'date',
    written: 'digits',
    after:
      /^ (?:and|or|&) \d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/,
  },
  {
    role: 'label',
    written: 'digits',
    before: new RegExp(
      `\\b(?:levels?|l|grades?|bands?|tiers?|scopes?|key stages?|ks|nvq|btec|type|class|category|version|standard|iso|bs|en|iec|pas|ppn|ohsas|ts|sa|act|form|route|junction|gate|room|studio|infographic|unit|plot|zone|lots?|periods?|sprints?|gates?|no\\.|nos\\.|number|ref\\.?|reference|registration|article|regulations?|rule|goal|deciles?|quintiles?|quartiles?|sdgs?|kpis?|missions?|priority|option|net zero|category|model|cat) ${LIST}$`,
    ),
  },
  // "City & Guilds 6281".
  { role: 'label', written: 'digits', before: /\bguilds (?:level \d )?$/ },
  // "In months 15, 27, 39 and 51": each is a month of the contract.
  {
    role: 'date',
    written: 'digits',
    before: /\bmonths? \d{1,2}(?:, \d{1,2})*,? (?:and |or )?$/,
    after: /^(?:(?:,|,? (?:and|or)) \d{1,2}\b(?! [a-z]+s\b)|[.;:)]|$)/,
  },
  {
    role: 'label',
    written: 'words',
    before:
      /\b(?:levels?|grade|tier|scope|key stage|top|lot|category) (?:(?:one|two|three|four|five) (?:and|or|to) )?$/,
  },
  // "Section 4", "pledge 2", where nobody will pledge two.
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(
      `(?<!\\b(?:we|i|they|(?:will|shall|can|must)(?: also)?) )\\b(?:sections?|pages?|paragraphs?|paras?|parts?|tables?|figures?|fig\\.?|appendix|appendices|annex|questions?|q|chapters?|items?|clauses?|schedules?|steps?|phases?|stages?|objectives?|outcomes?|themes?|policy|pledges?|commitments?|milestones?|answers?|minutes?|slides?|notes?|criterion|criteria|work ?streams?|wp|batch|cohort|wave|tranche|volume|edition|report) ${LIST}$`,
    ),
    after: /^(?! of our\b)/,
  },
  {
    role: 'structural',
    written: 'words',
    before:
      /\b(?:phase|(?<!\b(?:we|i|to|will|shall|can|must|and|also) )(?:stage|promise|pledge)|section|part|step|question|theme|objective|appendix|cohort|wave|tranche|commitment|bench|row|table|box|bay|zone|number) $/,
  },
  {
    role: 'structural',
    before: /(?<!\b(?:each|every|per|a|the|our|one) )\b(?:session|group|team|cohort|crew|day|week|round)s? $/,
    after: /^(?: *(?:$|[,.;:)|-]))/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: /\b(?:see|as|(?<!\b(?:fixed|set|held|kept|capped|modelled|stands|pegged|priced) )at|in|per|under) $/,
    after: /^(?: above| below)?(?:[,;)]|\.?$)/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(
      `\\b(?:entry|entries|numbers?|refs?|references?|bullets?|box|boxes|points?|columns?|answers? to) ${LIST}$`,
    ),
    after: /^(?: ?$| (?:and|or|to|will|is|are|of|in|at|on|above|below)\b|[,.;:)])/,
  },
  {
    role: 'structural',
    written: 'digits',
    before: new RegExp(`(?<!\\b(?:in|of|single) )\\b(?:rows?|lines?) ${LIST}$`),
    after: /^(?!(?: [a-z-]+)? (?:metres?|miles?|km|trees?|m)\b)/,
  },
  { role: 'date', written: 'one', before: /\b(?:year|month|day|week)-$/ },
  { role: 'date', written: 'digits', before: /\b(?:the|our|its) (?:contract )?(?:year|month|quarter|week) $/ },
  {
    role: 'label',
    written: 'digits',
    before: /\byears? (?:[5-9]|1[0-3])(?:(?:, | and | or | to |-|\/)(?:[5-9]|1[0-3]))*(?:, | and | or | to |-|\/)$/,
    after: /^(?! in\b)/,
  },
  { role: 'date', written: 'digits', before: /(?:^|[^a-z])[tmywd] ?\+ ?$/ },
  // Votes: "resolved by 28 to 6", "31 votes to 2 with one abstention".
  { role: 'label', after: /^ (?:votes?|abstentions?)\b/ },
  { role: 'label', after: /^ in a row\b/ },
  { role: 'label', before: /\bvotes? to $/ },
  {
    role: 'label',
    before: /\b(?:resolved|carried|passed|approved|voted|defeated)(?: again)?,? (?:by )?$/,
    after: /^ ?(?:to|-) ?\d+(?:[.,;:)]|$| that\b| with\b)/,
  },
  {
    role: 'label',
    before: /\b(?:resolved|carried|passed|approved|voted|defeated)(?: again)?,? (?:by )?\d+ ?(?:to|-) ?$/,
  },
  {
    role: 'date',
    written: 'words',
    before: /\b(?:first|last|next|every|each) (?:year|week|month|day|term) or $/,
  },
  {
    role: 'label',
    after: new RegExp(
      `^-(?![a-z]+ ${HOW_GIVEN}(?:placement|trial|internship|taster|traineeship)s?\\b)(?!(?:day|week|month|term|year) ${HOW_GIVEN}(?:programme|club)s?\\b)(?!to\\b|strong|plus|odd|off\\b|hour\\b|minute\\b)[a-z]`,
    ),
  },
  { role: 'label', after: /^ ?(?:stars?\b|-star)/ },
  { role: 'label', before: /\btop-$/ },
  { role: 'label', written: 'digits', before: /\b(?:top|valuable|fortune|ftse) $/ },
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
