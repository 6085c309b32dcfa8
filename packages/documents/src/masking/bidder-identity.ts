/** Who must not be recognised. */
export interface BidderIdentity {
  /** Names of the bidder, its group and its trading styles: "Northfold Works Ltd". */
  readonly names: readonly string[];
  /** People whose names are known: "Jane Ode". */
  readonly people?: readonly string[];
  /** Domains that are not the bidder's and stay readable: the buyer's own. */
  readonly keptDomains?: readonly string[];
  /** Words that are published anyway, such as the questions: one of them alone names nobody. */
  readonly published?: string;
}

const LEGAL_FORM =
  /[\s,.]+(?:ltd|limited|plc|llp|lp|inc|gmbh|cic|c\.?i\.?c\.?|cio|company|co|group|holdings|uk|\(uk\)|u\.k\.|t\/a)\.?$/i;
/** Words of the trade: alone they name nobody. */
const TRADE_WORDS = new Set(
  'the a an and of for in works work services service construction constructions building builders build civils engineering engineers contracting contractors maintenance facilities management solutions partners partnership partnerships property properties homes housing group holdings environmental landscapes landscape grounds highways roads energy water waste recycling cleaning catering security transport logistics technology technologies digital systems consulting consultants consultancy associates brothers sons community care health education training trust enterprise enterprises industries industrial national international northern southern eastern western central north south east west london england english scotland scottish wales welsh british britain united first new green blue red white black city county county-wide local regional global premier quality direct'.split(
    ' ',
  ),
);

/** One way in which an identity is written, as a pattern that matches nothing inside longer words. */
export interface IdentityPattern {
  readonly pattern: RegExp;
  readonly kind: 'organisation' | 'person';
}

/** All ways in which a text may write these names, the longest first. */
export function identityPatterns(
  { names, people = [], published = '' }: BidderIdentity,
  text: string,
): IdentityPattern[] {
  const organisations = names.flatMap((name) => waysToWrite(name, text, published));
  const persons = people.flatMap((name) => [written(name), ...surnameWith(name)]);
  return [
    ...organisations.map((pattern) => ({ pattern, kind: 'organisation' as const })),
    ...persons.map((pattern) => ({ pattern, kind: 'person' as const })),
  ];
}

function waysToWrite(name: string, text: string, published: string): RegExp[] {
  const core = withoutLegalForm(name);
  const words = core.split(/[\s,&+/-]+/).filter((word) => word !== '');
  const [first = ''] = words.filter((word) => !TRADE_WORDS.has(word.toLowerCase()));
  const initials = words
    .filter((word) => !/^(?:and|of|the|for)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return [
    /\s/.test(name.trim()) ? written(name) : alone(name),
    words.length > 1 ? written(core) : alone(core),
    ...(isDistinctive(first, text) && !isWordOf(published, first) ? [alone(first)] : []),
    ...(initials.length >= 3 && new RegExp(`\\b${initials}\\b`).test(text) && !isWordOf(published, initials)
      ? [new RegExp(`\\b${initials}\\b`, 'gu')]
      : []),
  ];
}

function withoutLegalForm(name: string): string {
  let core = name.trim();
  for (let before = ''; before !== core;) {
    before = core;
    core = core.replace(LEGAL_FORM, '').trim();
  }
  return core === '' ? name.trim() : core;
}

/** The words of a name in any case, with whatever signs stand between them: spaces, line breaks, hyphens, none. */
function written(name: string): RegExp {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const between = String.raw`[\s\p{P}\p{S}\p{Cf}]{0,3}(?:and[\s]+)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join(between)}(?![\\p{L}\\p{N}])`, 'giu');
}

/** A name of one word, which may be an ordinary word when it is written small. */
function alone(name: string): RegExp {
  const ways = [name, name.toUpperCase()].map(escaped).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways})(?![\\p{Ll}\\p{N}])`, 'gu');
}

function isWordOf(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** "Ms Ode", "Mr J Ode". */
function surnameWith(person: string): RegExp[] {
  const surname = person.trim().split(/\s+/).at(-1) ?? '';
  if (surname.length < 2) return [];
  return [
    new RegExp(
      `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame)\\.?\\s+(?:\\p{Lu}\\.?\\s+)?${escaped(surname)}\\b`,
      'gu',
    ),
  ];
}

/** A word stands for the bidder alone when the text never writes it small, as it writes ordinary words. */
function isDistinctive(word: string, text: string): boolean {
  if (word.length < 4 || TRADE_WORDS.has(word.toLowerCase())) return false;
  return !new RegExp(`(?<![\\p{L}\\p{N}@.])${escaped(word.toLowerCase())}(?![\\p{L}\\p{N}.])`, 'u').test(text);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
