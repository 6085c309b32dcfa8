import type { RoleRule } from './role-rule.ts';

/** Whose age may be told, as a pattern. */
export const PEOPLE =
  '(?:peoples?|persons?|nobody|no one|anybody|anyone|everybody|everyone|those|adults?|residents?|men|women|young|youths?|students?|pupils?|learners?|apprentic[a-z]*|trainees?|customers?|householders?|neighbours?|pensioners?|folk|traineeships?|kids?|child|children|lads?|neets?|leavers?|jobseekers?|candidates|recruits?|starters?|applicants|workers|girls|boys|teenagers|half of them|most of them|all of them|youngsters)';

const WORKERS =
  '(?:staff|employees|workers|colleagues|volunteers|drivers|carers|cooks|operatives|engineers|fitters|electricians|plumbers|cleaners|gardeners|teachers|tutors|mentors|coaches|managers)';
const SERVED = '(?:tenants|clients|patients|passengers|members)';
const STAFF = `(?:${WORKERS}|${SERVED}|workforce|team|crew|trustees)`;

/** "Young people 16-24": whose ages a range may tell, with nothing between; behind a comma stands an amount of them. */
export const PEOPLE_BEFORE = new RegExp(`\\b${PEOPLE} \\(?(?:of |between |from )?$`);

/** "Trainees (18+)", "jobs, 16+": whose least age may follow. */
export const PEOPLE_OR_POSTS_BEFORE = new RegExp(`\\b(?:${PEOPLE}|${STAFF}|volunteer|placements?|jobs?)(?:, | \\()$`);

const YOUNGEST_AT_WORK = 16;
/** From here on it is how old tenants or members are; fewer may be so many of them. */
const OLD = 55;
const OLDEST = 99;

/** Not behind "our loans to young people are": the loans are so many. */
const OF_THEM = `(?<!\\b(?!(?:${PEOPLE}|${STAFF}|parents|mothers|fathers) )[a-z-]+[a-rt-z]s(?<!us|is)(?: (?!(?:who|that|are|is) )[a-z-]+){0,2} (?:to|for|with|by|from) (?!(?:who|that) )[a-z-]+(?: (?!(?:who|that|all|most|many|some|our|we|they) )[a-z-]+){0,4} (?:are|is) )`;

const AGE_ENDS = '(?:[.,;:)|]|$| (?:and|or|who|when|at|in(?! (?:number|all|total)\\b))\\b)';

/** Ages of people. */
export const AGES: readonly RoleRule[] = [
  { role: 'age', before: /\b(?:older|younger) than $/, after: /^(?:[.,;:)|]|$| (?:when|at|on|and|or)\b)/ },
  { role: 'age', before: new RegExp(`\\b${PEOPLE} past $`), after: /^ (?:who|and|with|in|from)\b|^[.,]/ },
  {
    role: 'age',
    before: /\b(?:turned|turning|turns?) $/,
    after: /^(?:[.,;:)|]|$| (?:and|or|by|when|before|after|if)\b)/,
  },
  // "One more lad, sixteen or thereabouts", "somebody forty-odd".
  { role: 'age', least: 14, most: 90, before: /, $/, after: /^ or thereabouts(?:[.,;]|$)/ },
  {
    role: 'age',
    least: 20,
    most: 90,
    before: /\b(?:somebody|someone|anybody|anyone|people|folk|men|women|man|woman|lad|lass)(?: of| about)? $/,
    after: /^-?(?:odd|something|ish)\b/,
  },
  // "When they're eighteen", "none of us is under 25".
  {
    role: 'age',
    before: /\b(?:when|once|until|till|if|since|before) (?:they|he|she)(?:'re| are|'s| is) $/,
    after: /^(?:[.,;:)|]|$| (?:and|or)\b)/,
  },
  {
    role: 'age',
    before:
      /\bof (?:us|them|(?:our|the) (?:staff|people|team|crew|colleagues|employees|workers|drivers|carers|volunteers|apprentices|trainees|learners|recruits|starters|lads)) (?:is|are|was|were) (?:yet )?(?:over|under|above|below) $/,
    after: /^(?:[.,;:)|]|$| (?:and|or|who|yet|today|now|at)\b)/,
  },
  // "Six starts under 25 in the call room", but not "staff under 25 contracts".
  {
    role: 'age',
    written: 'digits',
    before: new RegExp(
      `\\b(?:${PEOPLE}|starts|hires) (?:who are |that are |are |is )?${OF_THEM}(?:over|under|below) $`,
    ),
    after:
      /^(?! ?(?:%|per\b|percent\b|pence\b|[a-z-]+s\b(?<! as)|people\b|staff\b|hours?\b|kg\b|in (?:number|all|total)\b))/,
  },
  // "One young one, 18 or 19, on the phones".
  {
    role: 'age',
    written: 'range',
    before: new RegExp(`\\b(?:${PEOPLE}|un|one|youngster)\\b[^.;:|,]{0,20}, $`),
    after: /^, /,
  },
  {
    role: 'age',
    before:
      /\b(?:aged?|ages|years of age|of age)(?: (?:of|between|from|over|under|at least|below|above|about|up to))?(?: \d\d (?:and|to|or|-))? $/,
  },
  { role: 'age', after: /^(?:-| )?(?:years?|yrs?)[ -]olds?\b/ },
  { role: 'age', after: /^-to-\d\d-(?:years?|yrs?)-olds?\b/ },
  { role: 'age', after: /^-? (?:to|and|or) (?:\d\d|[a-z]+teen)[ -](?:years?|yrs?)[ -]olds?\b/ },
  { role: 'age', before: /\b(?:over|above) \d\d (?:and|but) (?:not yet|under|below) $/ },
  {
    role: 'age',
    written: 'digits',
    before: new RegExp(`\\b${PEOPLE} (?:[a-z]+ )?(?:from|between) \\d\\d (?:to|and) $`),
  },
  {
    role: 'age',
    written: 'range',
    before: /\b(?:trainees|apprentices|lads?|lass(?:es)?|starters?)\b[^.;:|]*, $/,
    after: /^(?:[.,;:)|]|$)/,
  },
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
      `\\b(?:${PEOPLE} (?:[a-z]+ )?(?:who are |that are |are |is )?${OF_THEM}|(?:tenants|patients|passengers) (?:(?!(?:are|were) )[a-z]+ )?(?:who are |that are )?)(?:over|under|above|below) (?:the age of )?$`,
    ),
    after:
      /^(?:[.,;:)|]|$| (?:who|on|in(?! (?:number|all|total)\b)|living|from|with|and|years|at|or|a|each|per|every|to|shall|must)\b)/,
  },
  // "Our engineers are over 55", unlike "our mentors are over 8".
  {
    role: 'age',
    written: 'digits',
    least: YOUNGEST_AT_WORK,
    most: OLDEST,
    before: new RegExp(`\\b${WORKERS} (?:is|are|was|were|who are) ${OF_THEM}(?:over|under|above|below) $`),
    after: new RegExp(`^${AGE_ENDS}`),
  },
  {
    role: 'age',
    written: 'digits',
    least: OLD,
    most: OLDEST,
    before: new RegExp(`\\b${SERVED} (?:are|were|who are) ${OF_THEM}(?:over|above) $`),
    after: new RegExp(`^${AGE_ENDS}`),
  },
  // "A quarter of our engineers are over 55", "most of those who come are over 60", unlike "of our grants to tenants".
  {
    role: 'age',
    written: 'digits',
    most: OLDEST,
    before: new RegExp(
      `\\b(?:half|third|quarter|fifth|tenth|thirds|quarters|most|many|some|none|per cent|%) of (?:those who\\b[^.;:|]{0,40}|(?:all )?(?:our|the|its|their) (?:\\d+ )?(?:(?!(?:to|for|with|of|by|from|in|at|on) )[a-z-]+ ){0,2}(?:${PEOPLE}|${STAFF})(?: (?:who|that|in|at|on|from|with|we)\\b[^.;:|]{0,40})?) (?:is|are|was|were) (?:over|under|above|below) $`,
    ),
    after: /^(?:[.,;:)|]|$| (?:and|or|who|in|at)\b)/,
  },
  { role: 'age', before: /\b(?:over|under) (?:the )?$/, after: /^(?:s\b|[.,;:)]|$)/, written: 'words' },
  {
    role: 'age',
    written: 'range',
    before: new RegExp(`\\b${PEOPLE}(?: people| persons)?,? ?(?:[a-z]+ )?\\(?(?:of |between |from )?$`),
    after:
      /^(?:s\b| years?\b|[.,;:)|]|$| (?:who|living|from|in|with|and|for|as|to|finish|\(|(?!times|visits|calls|hours|homes|days|weeks|months|minutes|sessions|lessons|places|modules|meals|books)[a-z]+s\b))/,
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
  {
    role: 'age',
    written: 'digits',
    before: /[a-z], $/,
    after: /^, (?:is|was|who|has|joined|started|lives|from|and from|our)\b/,
  },
  {
    role: 'age',
    before:
      /\b(?:since|when|until|till|before) (?:he|she|they|i|we|you) (?:was|were|turns?|turned) (?:only |just |about )?$/,
  },
  {
    role: 'age',
    before: /\b(?:started|joined|began|left school|left home|came to us)(?: here| with us| work| out)? at $/,
    after: /^(?:[.,;:)]|$| (?:and|as|with)\b)/,
  },
  // "I went in the army at sixteen and came out at twenty-nine", "not everybody's sixteen".
  {
    role: 'age',
    written: 'words',
    before: /\b(?:i|he|she) (?:went|left)\b[^.;:]{0,30} at $|\bcame (?:out|home|back) at $/,
    after: /^(?:[.,;:)]|$| (?:and|able|with)\b)/,
  },
  {
    role: 'age',
    written: 'words',
    before: /\b(?:everybody|everyone|nobody)(?:'s| is) (?:only |just |over |under )?$/,
    after: /^(?:[.,;:)]|$)/,
  },
];
