import type { RoleRule } from './role-rule.ts';

const OUT_OF_WORK =
  '(?:unemployed|out of (?:a job|work)|without (?:a job|work)|workless|on the dole|jobless|on benefits|not worked|waiting)';
/** How many of something, no date and no length. */
const AMOUNT =
  '(?<!\\b(?:year|month|quarter|phase|stage|lot|level|question) )(?:£ ?\\d|\\b\\d{1,3}\\b(?![/-])|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|dozen)\\b)' +
  '(?![ -](?:weeks?|months?|years?|january|february|march|april|may|june|july|august|september|october|november|december)\\b)';
const WHERE = '\\b(?:across|throughout|serving|covering|among|our|your) (?:the |our |your )?$';
const PLACES = ' (?:[a-z]+ )?(?:villages|hamlets|parishes|boroughs|districts|counties)\\b';
const NEAR = '[^.;:]{0,80}?';
const YOURS = /^ (?!(?:weeks|days|months|years|hours)\b)(?:[a-z-]+ )?[a-z]+(?<!ss)s\b/;

/** Facts about firms, rates and the world that no one promises. */
export const BACKGROUND: readonly RoleRule[] = [
  {
    role: 'label',
    before:
      /\b(?:with|employing|employ|employs|of|having|have|has|for|micro[a-z-]*|firms|companies|businesses|smes) (?:(?!not |no )[a-z]+ )?(?:fewer than|less than|under|up to|no more than) $/,
    after: /^ (?:[a-z]+ )?(?:staff|employees|people|persons|workers|ftes?)\b/,
  },
  // "Charities with no fewer than 20 staff".
  {
    role: 'label',
    before:
      /\b(?:firm|charity|company|business|sme|supplier|enterprise|organisation|employer|contractor|firms|charities|companies|businesses|smes|suppliers|enterprises|organisations|employers|contractors) (?:with|of|having|employing) (?:not|no) (?:fewer|less) than $/,
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
  { role: 'date', before: /\b(?:vacant|empty|idle|unfilled|open) for $/, after: /^ (?:weeks|days|months)\b/ },
  { role: 'date', after: /^ (?:clear |working |full )?(?:days|weeks) before(?:hand)?\b/ },
  { role: 'date', before: /\bfor up to $/, after: /^ (?:days|weeks|months)\b(?! of\b)/ },
  // "Not alone on the street for two weeks after", "paid in maximum 30 days", a learner's "before six weeks".
  { role: 'date', before: /\bfor $/, after: /^ (?:weeks|days|months) after(?:wards)?\b/ },
  {
    role: 'date',
    before: /\b(?:(?:in|within) (?:a )?(?:maximum|max\.?)(?: of)?|before) $/,
    after: /^ (?:calendar |working )?(?:days|weeks|months)\b/,
  },
  { role: 'date', after: /^ times (?:by|in|on|at) (?:the |each |every )?(?:day|week|month|term|year)\b/ },
  // "2 x 12 weeks", "3 x £8,000": how often and how long, how often and how much.
  { role: 'date', before: /\d ?[x×] ?$/, after: /^(?: weeks|-(?:hour|minute))\b/ },
  { role: 'structural', after: /^ ?[x×] ?[£€]/ },
  // "Besides your three a year, two more": what the tender asks for anyway.
  {
    role: 'structural',
    before:
      /\b(?:besides|beyond|over and above|on top of|in addition to|additional to|apart from|not counting|extra to|above) (?:your|the (?:council's|authority's|board's|trust's|specified|required|mandatory|contractual)) $/,
  },
  // "Workers with a contract over 20 hours": whom it is for.
  {
    role: 'label',
    before:
      /\b(?:with|on|whose|having) (?:an? )?contracts? (?:of |is )?(?:over|above|more than|at least|longer than) $/,
    after: /^ hours?\b/,
  },
  // "Out of 11 staff, four are ladies".
  {
    role: 'structural',
    before: /(?:^|[.;:,] )(?:out of|from) (?:our |the |all )?$/,
    after:
      /^ (?!to\b|and\b|or\b|until\b)[a-z]+(?: (?!to\b|and\b|or\b|until\b)[a-z]+)?,? (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/,
  },
  // "Two terms from a published menu of nine", "there are five or six of them left".
  {
    role: 'structural',
    before:
      /\b(?:from|out of) (?:an?|the|our|your) (?:[a-z]+ )?(?:menu|choice|pool|range|catalogue) of (?:some |about )?$/,
    after: /^(?:[.,;:)]|$)/,
  },
  {
    role: 'structural',
    before: /\bthere (?:are|were) (?:only |about |some )?$/,
    after: /^ (?:of (?:them|these|those) )?left(?:[,.;:)]|$)/,
  },
  // "Two wards (your two most deprived)".
  { role: 'structural', before: /\b(?:your|the|our) $/, after: /^ (?:most|least) [a-z]+[.,;:)]/ },
  // Where so much happens: "30 mends across twelve villages", "in our twelve villages 40 parcels"; without an amount the
  // places are what is promised.
  {
    role: 'structural',
    before: new RegExp(`${AMOUNT}[^.;:]{0,80}${WHERE}`),
    after: new RegExp(`^${PLACES}`),
  },
  {
    role: 'structural',
    before: new RegExp(WHERE),
    after: new RegExp(`^${PLACES}[^.;:]{0,50}?${AMOUNT}`),
  },
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
      /^ (?:[a-z]+ )?(?:things|ways|reasons|commitments|pillars|strands|promises|pledges|principles|values|questions|themes|key areas|areas of|objectives|aims|priorities|goals|criteria|characteristics|parts|headings|stages(?! of [a-z]+ (?:weeks|months))|phases|steps|levels)\b/,
  },
  {
    role: 'structural',
    before: /\b(?:these|those|same|both) (?:the )?$/,
    after: /^ (?:sites|contracts|reasons|things|commitments|themes|years|areas|elements|vans|people)\b/,
  },
  {
    role: 'structural',
    written: 'words',
    before: /\b(?:those|these|the same|that|among the|amongst the|of the|across the|between the|the other) $/,
    after:
      /^(?:[.,;:)]|$| (?:are|were|have|is|of (?:them|which|these|those)|still|can|must|do|don't|stay|stayed|remain|left|went|come|came)\b)/,
  },
  { role: 'structural', before: /\bthe $/, after: /^ (?:who|that|which)\b/ },
  { role: 'structural', written: 'words', before: /\bof (?:those|these) $/, after: /^ (?:we|i)\b/ },
  // Those whose area the tender is for.
  {
    role: 'structural',
    before: /\bthe $/,
    after:
      /^ (?:council|local authority|constituent|unitary|district|partner) (?:areas|authorities|councils|boroughs|districts)\b/,
  },
  // "If I get your 34 schools", "inside your six towns", "plant in your four parks 40 limes": what the authority has. Where
  // nothing else is so many, how many of them we help is what is offered.
  { role: 'structural', before: new RegExp(`(?:\\b(?:if|inside|under) |${AMOUNT})${NEAR}\\byour $`), after: YOURS },
  {
    role: 'structural',
    before: /(?<!\b(?:one|each|all|any|both) of )\byour $/,
    after: new RegExp(`${YOURS.source}${NEAR}${AMOUNT}`),
  },
  // Those who are there already.
  {
    role: 'structural',
    before: /(?<!\b(?:one|each|all|any|both) of )\b(?:the|those|these) $/,
    after:
      /^ (?:nearest |local |neighbouring |delivery )?(?:councils|boroughs|districts|counties|centres|partners|authorities|jobcentres|estates|wards|parishes|villages|towns)\b/,
  },
  // "No shift will begin before nine or run past three".
  {
    role: 'date',
    written: 'words',
    before:
      /\b(?:begins?|starts?|finish(?:es)?|opens?|clos(?:es?)|runs?|ends?|work)(?: [a-z]+)? (?:before|after|past|until|till) $/,
    after: /^(?:[.,;:)]|$| (?:or|and|in the (?:morning|afternoon|evening)|sharp|o'clock|when|so|for any\w+)\b)/,
  },
];
