/** What the check may know of the competition. */
export interface KnownBidders {
  /** Names of the bidder whose answer it is, masked or not: naming it compares nothing. */
  readonly own?: readonly string[];
  /** Names of the others. */
  readonly others?: readonly string[];
}

const CAPITALISED = "\\p{Lu}[\\p{L}'-]+";
const FIRM_ENDING =
  '(?:Ltd|Limited|plc|PLC|LLP|Inc|Group|Services|Facilities|Solutions|Partnership|Partners|Contractors|Contracting|Builders|Construction|Engineering|Associates|Brothers|Bros|Holdings|Consortium|Cleaning|Catering|Civils|Maintenance|FM|(?:&|and) (?:Sons?|Co|Daughters?|Partners))';
/** Words that look like a firm: "Lowry & Sons", "Severn Facilities", "the Hull firm", "the outfit from Hull". */
const FIRMS = new RegExp(
  `(?:${CAPITALISED} ){1,3}${FIRM_ENDING}(?![\\p{L}])|${CAPITALISED} (?:&|and) (?:${CAPITALISED} )?${CAPITALISED}(?='s| (?:did|gave|offer|promis|put|went)|[.,;])|${CAPITALISED} & ${CAPITALISED}(?! (?:Manager|Lead|Director|Officer|Coordinator|Head|Partner|Adviser|Team|Policy|Plan|Strategy|Scheme|Programme))|[Tt]he ${CAPITALISED} (?:firm|outfit|company|lot|people|crowd|bid|bidder|supplier|provider|contractor|consortium|tender|one)(?![\\p{L}])|[Tt]he (?:firm|outfit|company|lot|people|crowd|bidder|supplier|consortium|one|bid|tender|submission|answer) from ${CAPITALISED}`,
  'gu',
);
/** "Bidder C", "tenderer 2", "T4", "bid no. 3". */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?:(?:bidders?|suppliers?|tenderers?|providers?|company|firm|bids?|submissions?|contractors?|tenders?|entry|candidate|applicant|respondent|organisation) (?:(?:no\.? ?|number |ref )?\d{1,2}|one|two|three|four|five|[A-HJ-Z])|[BT]-?\d{1,2})(?!\w|\.\d|%|['\u2019](?!s)| (?:jobs|starts|years|weeks|placements|per|apprentices|hours|trainees|times))/giu;
const NOT_A_BIDDER =
  /^(?:I|UK|National|Real|Living|England|Wales|Scotland|Government|Council|County|London|Minimum|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Year|Band|Level|Q\d.*|PPN|NPPS|TOMs?|GCSEs?|NVQs?|NHS|CO2|EU|British|English|Key|Stage|Scope|ISO|EPC|Phase|Lot|Part|Section|Worcester.*|Hereford.*|Christmas|Easter|Brexit|Covid|COVID|DWP|HMRC|CV|Good|Adequate|Excellent|Limited|Monday|Friday|Annex|Table)$/u;

/** A reason in which names of other bidders give way to signs, so that one grammar reads them all. */
export interface Masked {
  /** As long as the reason, letter for letter. */
  readonly text: string;
  /** Where another bidder is named beyond doubt; -1 where none is. */
  readonly at: number;
  readonly words: string;
}

/** Finds the bidders that a reason names. `quotes` are already blanked out. */
export function masked(reason: string, { own = [], others = [] }: KnownBidders): Masked {
  const hidden = own.reduce((text, name) => blanked(text, name, ' '), reason);
  const known = others.find((name) => name.trim() !== '' && indexOfName(hidden, name) !== -1);
  const numbered = [...hidden.matchAll(NUMBERED)].find(([words]) => isReference(words));
  const [at, words] =
    known === undefined
      ? [numbered?.index ?? -1, numbered?.[0] ?? '']
      : [indexOfName(hidden, known), reason.substr(indexOfName(hidden, known), known.trim().length)];
  const text = hidden
    .replace(FIRMS, (name) => '\u00A7'.repeat(name.length))
    .replace(new RegExp(`(?<=[\\p{L}\\p{N},%)] )${CAPITALISED}`, 'gu'), (name) =>
      NOT_A_BIDDER.test(name.replace(/'s?$/u, '')) ? name : nameSign(name),
    );
  return { text, at, words };
}

// "bid a", "company i" are words; letters of a masked name are capitals.
function isReference(words: string): boolean {
  const last = words.split(' ').at(-1) ?? '';
  return (
    !/^[a-z]$/u.test(last) &&
    !(/^(?:one|two|three|four|five)$/iu.test(last) && /^(?:bids|suppliers|tenders|company|firm)/iu.test(words)) &&
    /^(?:[BT]-?\d|\p{L}{3,} )/u.test(words)
  );
}

// The ending of a genitive stays.
function nameSign(name: string): string {
  const ending = /'s?$/u.exec(name)?.[0] ?? '';
  return '\u00A4'.repeat(name.length - ending.length) + ending;
}

function indexOfName(text: string, name: string): number {
  return text.toLowerCase().indexOf(name.trim().toLowerCase());
}

function blanked(text: string, name: string, by: string): string {
  const at = name.trim() === '' ? -1 : indexOfName(text, name);
  if (at === -1) return text;
  return blanked(text.slice(0, at) + by.repeat(name.trim().length) + text.slice(at + name.trim().length), name, by);
}
