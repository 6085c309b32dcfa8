import type { RoleRule } from './role-rule.ts';

const POSTS_START =
  '\\b(?:placements?|intakes?|numbers?|recruitment|jobs|apprentic[a-z]+) (?:(?:will|shall|to) )?(?:starts?|begins?) ';

/** When something is open or somebody can be reached. */
export const AVAILABILITY: readonly RoleRule[] = [
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
  { role: 'availability', before: /\bhalf past $/ },
  // "From ten till one", "after four for nothing", "at two".
  {
    role: 'availability',
    before: /\b(?:from|at|after|before|till|until|since|by) $/,
    after: /^ (?:till|until|'?til)\b/,
  },
  { role: 'availability', after: /^ '?til (?:\d|noon)/ },
  { role: 'availability', written: 'digits', before: /\b\d{1,2} '?til $/ },
  { role: 'availability', written: 'words', before: /\b(?:till|until) $/, after: /^(?! (?:[a-z]+ )?[a-z]+s\b)/ },
  {
    role: 'availability',
    written: 'words',
    // "Our intake starts at twelve, and rises" says how many.
    before: new RegExp(`(?<!${POSTS_START})\\b(?:at|after|till|until) $`),
    after:
      /^(?:[.,;:)]|$| (?:for (?:nothing|free|any[a-z]*)|on (?:mon|tues|wednes|thurs|fri|satur|sun)|each|every|with|and (?:is|are|was|were))\b)/,
  },
  {
    role: 'availability',
    written: 'words',
    before: new RegExp(`${POSTS_START}at $`),
    after:
      /^ (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)|(?:each|every) (?:working )?(?:day|morning|week ?day|mon|tues|wednes|thurs|fri|satur|sun)|with (?:an?|the|our)\b|and (?:is|are|ends?|finish(?:es)?|close) )/,
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
      /^ (?:(?:till|until|to) (?:(?:\d|1\d|2[0-4])(?!\d| (?:[a-z]+s|people|staff|children|per cent|percent)\b| ?%)|noon|midnight|dusk|late)|in the (?:morning|afternoon|evening)\b|at night\b)/,
  },
  {
    role: 'availability',
    before: /\b(?:night|noon|midnight|dusk|evening|late|am|pm|hours a day|\d),? $/,
    after: /^ (?:days|nights|weeks) (?:a|per) (?:week|year)/,
  },
];
