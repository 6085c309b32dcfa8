import type { Slice } from '@evenhand/shared/domain';
import type { StatementCell } from '../text/statement.ts';
import { Sifted, sift, type Sifting } from '../text/sieve.ts';
import type { Facets } from './found-claim.ts';
import { UK_PLACES } from './uk-places.ts';

type FacetName = keyof Facets;

const GROUP =
  '(?:unpaid |young |family )?carers?|residents?|tenants?|households?|families|familys|parents?|pupils?|students?|children|teenagers|graduates?|learners?|young (?:people|persons?|adults?)|older (?:people|adults|persons?)|old people|disabled (?:people|residents|persons?)|people|persons|neighbours|women|veterans?|reservists?|service leavers?|service spouses?|military spouses?|care[- ](?:leavers?|experienced young people)|refugees?|ex-offenders?|prison leavers?|job ?seekers?|unemployed (?:people|residents|persons?)|homeless (?:people|persons?)|rough sleepers?|apprentices?|interns?|trainees?|volunteers?|charities|vcses?|community groups?|voluntary (?:groups?|organisations?)|social enterprises?|small (?:firms|businesses|charities)|smes?|start-?ups?|schools?|colleges|primary schools?|care homes?|village halls?|food banks?|patients?|passengers|customers|visitors|employees|staff|colleagues|workers|drivers|engineers|cleaners|neighbouring firms|(?:local|county|small(?:er)?|Worcestershire|nearby|new) (?:firms|businesses|suppliers|traders|growers|farmers|producers|shops|makers|subcontractors|contractors|companies)|growers|farmers|sole traders';
const BENEFICIARY = new RegExp(
  `\\b(?:(?:local|county|adult|isolated|lonely|vulnerable|disadvantaged|long-term unemployed|secondary|primary|special|Year \\d+)\\s+)*(?:${GROUP})\\b(?:\\s+(?:aged (?:over |under )?\\d+(?:\\s?(?:-|–|to|and)\\s?\\d+|\\s+and over)?|over \\d+|with (?:a |an )?[a-z]+(?: [a-z]+)?|living alone|who (?:live|are|have been|use) [^,;.|]{3,50}))?`,
  'giu',
);
const ROLE =
  /\b(?:(?:our|the|a|an) )?(?:(?:[A-Z][\w&-]*|and|of|&|social value|social|value|site|office|contract|branch|account|operations|project|regional|managing|finance|people|training|community|hr|depot|area) )*(?:manager|director|lead|leader|officer|coordinator|co-ordinator|organiser|supervisor|partner|foreman|secretary|principal|treasurer|champion|adviser|chair|head of [A-Z]?[\w]+(?: and [A-Z]?\w+)?|board)\b/giu;
const PARTNER =
  /\b(?:in partnership with|working with|work with|alongside|together with|jointly with|through|via|with)\s+((?:the |a |an |our |two |three |four |local |county's |council's )*(?:(?!with |from |and |for |to )[\p{L}'’&-]+ ){0,6}?(?:council|college|colleges|university|school|schools|charity|charities|hub|jobcentres?|foundation|trust|police|hospital|food bank|service|network|partnership|programme|association|chamber of commerce|connect to work|citizens advice|public health|federation|probation service|hostel|community centre|work coaches|voluntary sector))\b/giu;
const VERIFICATION =
  /\b(?:(?:signed|independent|external|outside|dated|anonymised|quarterly|annual|monthly|six-monthly|weekly|published|attendance|payroll|booking|training|course|purchase|photographic)\s+)*(?:certificates?|registers?|receipts?|logs?|timesheets?|sign-?in sheets?|feedback forms?|survey(?:s| results)?|photographs?|photos|weighbridge tickets?|invoices?|ledgers?|audit(?:s|ed|or)?|assessor|evaluator|verif(?:y|ied|ication)|certif(?:y|ied)|agreements|records?|reports?|reported|reporting|returns?|dashboard|minutes|evidence[d]?|proof|confirm(?:s|ed|ation)?|meter (?:data|readings)|checked by|publish(?:ed)?|payslips?|bank statements?)\b(?:\s+(?:to the council|every (?:quarter|month|six months|year)|each (?:quarter|month|year)|quarterly|annually|monthly))?/giu;
const BASELINE =
  /\b(?:from|up from|down from)\s+(?:£?[\d,.]+\s?(?:%|per cent)?)\s+to\b|\bbaselines?\b[^.;,|]{0,60}|\bagainst (?:a|our|the) (?:\d{4}|baseline|first)[^.;,|]{0,40}|\bcompared (?:with|to)[^.;,|]{2,50}|\b(?:currently|today|now|at present)\s+(?:it(?:'s| is) )?(?:at |is |stands at )?(?:£?\d[\d,.]*\s?(?:%|per cent)?)[^.;,|]{0,30}|\bmeasured against[^.;,|]{2,40}/giu;
const CONDITION =
  /\b(?:if|unless|provided (?:that)?|so long as|as long as|in the event (?:of|that)|subject to|depending (?:on|upon)|dependent (?:on|upon)|where(?:ver)? (?:possible|practicable|practical|appropriate|feasible|resources allow|we can)|as (?:vacancies|opportunities) arise|(?:funding|resources|budget|rota) permitting)\b[^,;.|]{0,120}|^should\b[^,;.|]{3,120}/giu;
const NAMED_PLACE =
  /\b(?:in|at|around|near|across|between|throughout|from|to|of|for|and)\s+((?:the )?(?:\p{Lu}[\p{L}'’-]+)(?: (?:\p{Lu}[\p{L}'’-]+|upon|on|of|the)(?= ?\p{Lu}|\b))*)/gu;
const GENERIC_PLACE =
  /\b(?:in|at|on|around|across|to|for)\s+((?:the |our |its |every |each |all |\d+ |two |three |four |five |six |local |nearby )*(?:[\p{L}-]+ ){0,2}?(?:county|district|villages?|village halls?|libraries|library|community (?:centres?|halls?|sites?|hubs?)|town centre|estates?|wards?|neighbourhoods?|market towns|schools?|parks?|depot|site|office|canteen|leisure centres?|museum))\b/giu;
const NOT_PLACES = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter year years month level we our the council spring summer autumn winter nvq iso real living wage disability confident armed forces covenant connect work mental health first aid social value universal credit key stage'.split(
    ' ',
  ),
);

/** What stands in a text by one pattern: the whole match, or one group of it. */
interface Search {
  readonly sifted: Sifted;
  readonly group: number;
}

const search = (pattern: RegExp, group = 0): Search => ({ sifted: new Sifted(pattern), group });

const SEARCHES: Readonly<Record<Exclude<FacetName, 'place'>, Search>> = {
  beneficiary: search(BENEFICIARY),
  owner: search(ROLE),
  partner: search(PARTNER, 1),
  verification: search(VERIFICATION),
  baseline: search(BASELINE),
  condition: search(CONDITION),
};
const NAMED_PLACES = search(NAMED_PLACE, 1);
const GENERIC_PLACES = search(GENERIC_PLACE, 1);

const NO_SLICES: readonly Slice[] = [];

function slices(text: string, sifting: Sifting, { sifted, group }: Search): readonly Slice[] {
  if (!sifted.mayStandIn(sifting)) return NO_SLICES;
  const { pattern } = sifted;
  const found: Slice[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const words = match[group];
    if (words === undefined || words.trim() === '') continue;
    const at = match.index + (group === 0 ? 0 : match[0].lastIndexOf(words));
    const lead = words.length - words.trimStart().length;
    found.push({ start: at + lead, end: at + lead + words.trim().length });
  }
  return found;
}

const CAPITALISED = /\p{Lu}[\p{L}'’-]+(?: (?:upon|on|of|the|\p{Lu}[\p{L}'’-]+))*/gu;

/** Places that are known by name: those of the area, and towns and counties of the country. */
function knownPlaces(text: string, areaPlaces: ReadonlySet<string>): readonly Slice[] {
  const known: Slice[] = [];
  CAPITALISED.lastIndex = 0;
  for (let match = CAPITALISED.exec(text); match !== null; match = CAPITALISED.exec(text)) {
    const words = match[0].split(' ');
    let start = match.index;
    words.forEach((word, index) => {
      const end = start + word.length;
      const next = words[index + 1] ?? '';
      const single = word.toLowerCase().replace(/['’]s$/, '');
      if (areaPlaces.has(`${single} ${next.toLowerCase()}`)) known.push({ start, end: end + 1 + next.length });
      else if (areaPlaces.has(single) || UK_PLACES.has(single)) known.push({ start, end });
      start = end + 1;
    });
  }
  return known;
}

function placesIn(text: string, sifting: Sifting, areaPlaces: ReadonlySet<string>): readonly Slice[] {
  const known = knownPlaces(text, areaPlaces);
  const named = slices(text, sifting, NAMED_PLACES).filter(({ start, end }) => {
    const words = text.slice(start, end).toLowerCase().split(/\s+/);
    return words.every((word) => !NOT_PLACES.has(word.replace(/['’]s$/, '')));
  });
  return [
    ...known,
    ...named.filter((slice) => !known.some((other) => overlap(slice, other))),
    ...slices(text, sifting, GENERIC_PLACES),
  ];
}

const overlap = (left: Slice, right: Slice): boolean => left.start < right.end && right.start < left.end;

/** In the order of the text, overlaps folded into the first and longest. */
function tidy(found: readonly Slice[]): readonly Slice[] {
  if (found.length === 0) return NO_SLICES;
  const sorted = [...found].sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: Slice[] = [];
  for (const slice of sorted) {
    const last = kept.at(-1);
    if (last === undefined || !overlap(last, slice)) kept.push({ start: slice.start, end: slice.end });
  }
  return kept;
}

const HEADERS: readonly (readonly [FacetName, RegExp])[] = [
  ['owner', /\b(?:lead|owner|responsible|who(?! benefits)|accountable|manager)\b/i],
  ['verification', /\b(?:evidence|verif\w*|proof|prove|check|measured|means of)\b/i],
  ['beneficiary', /\b(?:beneficiar\w*|who benefits|for whom|audience)\b/i],
  ['place', /\b(?:place|where|location|venue|area)\b/i],
  ['partner', /\bpartners?\b/i],
  ['baseline', /\b(?:baseline|today|now|current)\b/i],
];

const EMPTY_CELL = /^(?:[-–—]|tbc|tba|n\/?a|none|to be (?:confirmed|agreed))?$/i;

function fromCells(text: string, cells: readonly StatementCell[]): Partial<Record<FacetName, Slice[]>> {
  const found: Partial<Record<FacetName, Slice[]>> = {};
  for (const cell of cells) {
    const name = HEADERS.find(([, header]) => header.test(cell.header ?? ''))?.[0];
    if (name === undefined || EMPTY_CELL.test(text.slice(cell.start, cell.end).trim())) continue;
    (found[name] ??= []).push({ start: cell.start, end: cell.end });
  }
  return found;
}

/**
 * Who benefits, where, who answers for it, with whom, how it is proved, from what starting point and on what condition:
 * exact slices of `text`. Cells of a table are read by their headers. `areaPlaces` are lower-case names. Each facet is
 * searched for when it is first asked for: a score needs few of most statements.
 */
export function facetsOf(
  text: string,
  cells: readonly StatementCell[],
  areaPlaces: ReadonlySet<string>,
  sifting: Sifting = sift(text),
): Facets {
  return new SearchedFacets((name) => {
    const own = fromCells(text, cells)[name];
    const words = name === 'place' ? placesIn(text, sifting, areaPlaces) : slices(text, sifting, SEARCHES[name]);
    return tidy(own === undefined ? words : [...own, ...words]);
  });
}

class SearchedFacets implements Facets {
  readonly #search: (name: FacetName) => readonly Slice[];
  readonly #found: Partial<Record<FacetName, readonly Slice[]>> = {};

  constructor(search: (name: FacetName) => readonly Slice[]) {
    this.#search = search;
  }

  get beneficiary(): readonly Slice[] {
    return (this.#found.beneficiary ??= this.#search('beneficiary'));
  }
  get place(): readonly Slice[] {
    return (this.#found.place ??= this.#search('place'));
  }
  get owner(): readonly Slice[] {
    return (this.#found.owner ??= this.#search('owner'));
  }
  get partner(): readonly Slice[] {
    return (this.#found.partner ??= this.#search('partner'));
  }
  get verification(): readonly Slice[] {
    return (this.#found.verification ??= this.#search('verification'));
  }
  get baseline(): readonly Slice[] {
    return (this.#found.baseline ??= this.#search('baseline'));
  }
  get condition(): readonly Slice[] {
    return (this.#found.condition ??= this.#search('condition'));
  }
}
