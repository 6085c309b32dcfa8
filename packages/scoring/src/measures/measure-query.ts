import type { ClaimClass, ClaimScope, QuantityKind } from '@evenhand/shared/domain';
import type { FrameworkPack } from '@evenhand/shared/contracts';
import type { FoundQuantity } from '../quantities/quantity.ts';
import type { Statement } from '../text/statement.ts';

/** A statement as the matcher reads it: its words and what introduces them. */
export interface MeasureQuery {
  readonly statement: Pick<Statement, 'kind' | 'text' | 'leadIn' | 'headings' | 'previous' | 'cells'>;
  readonly quantities: readonly Pick<FoundQuantity, 'kind' | 'unit' | 'role'>[];
  /** What the statement binds the bidder to, where that is known. */
  readonly class: ClaimClass | null;
  /** Core delivery and legal minimum are never accepted for a measure; null where the scope is not known. */
  readonly scope: ClaimScope | null;
}

/** What matching depends on besides the statements. */
export interface MeasureSetting {
  readonly pack: FrameworkPack;
  /** Theme of the question that is answered; null where the tender names none. */
  readonly theme: string | null;
  /** The words of the question; a measure that they name belongs to it whatever its theme. */
  readonly question?: string;
  /** Codes of the measures that the question requires or suggests; empty where it leaves the choice free. */
  readonly shortList: readonly string[];
  /** What the contract itself buys, in the tender's words; empty where it is not told. */
  readonly coreService: string;
  /** Names of the bidder and its partners; their words never count. */
  readonly maskedNames: readonly string[];
  /** Names of the tender's own area; each is read as the area that the pack is written for. */
  readonly ownArea?: readonly string[];
}

/** The stretches of a statement that are matched apart from each other. */
export interface MeasureZones {
  /** What is promised: the statement, or the cells of a table row that say what and how much. */
  readonly main: string;
  /** Cells that say who, when and by what proof. */
  readonly side: string;
  readonly leadIn: string;
  readonly heading: string;
}

const SIDE_COLUMN =
  /evidence|proof|verif|check|source|lead\b|owner|who\b|respons|person|when|date|start|milestone|deadline|timing|by\b|note|where|place|value/i;

const QUESTION_HEADING = /^\W*(?:q(?:uestion)?\W*\d|social value|response|section \d|part [a-z\d]\b)/i;

/** The heading right above, where it says more than the question does. */
function innerHeading(headings: readonly string[], pack: FrameworkPack): string {
  const last = headings.at(-1);
  if (last === undefined || headings.length < 2 || QUESTION_HEADING.test(last)) return '';
  const lower = last.toLowerCase();
  return pack.themes.some((theme) => lower.includes(theme.name.toLowerCase())) ? '' : last;
}

/** Cuts a query into its zones, with names masked. */
export function zonesOf(query: MeasureQuery, pack: FrameworkPack, mask: (text: string) => string): MeasureZones {
  const { statement } = query;
  const leadIn = statement.kind === 'table-row' || statement.leadIn === null ? '' : mask(statement.leadIn);
  const heading = statement.kind === 'heading' ? '' : mask(innerHeading(statement.headings, pack));
  if (statement.cells.length === 0) return { main: mask(statement.text), side: '', leadIn, heading };
  const side: string[] = [];
  const main: string[] = [];
  statement.cells.forEach((cell, place) => {
    const words = statement.text.slice(cell.start, cell.end);
    (place > 0 && cell.header !== null && SIDE_COLUMN.test(cell.header) ? side : main).push(words);
  });
  return {
    main: mask(main.length > 0 ? main.join(' | ') : statement.text),
    side: mask(side.join(' | ')),
    leadIn,
    heading,
  };
}

/**
 * A function that puts the name of the pack's area in place of the tender's own, so that phrases about the area hold in
 * any other: "Ipswich firms" and "Worcestershire firms" are both local. Names that the pack knows are left as they are.
 */
export function areaWriter(pack: FrameworkPack, ownArea: readonly string[]): (text: string) => string {
  const known = new Set((pack.area?.places ?? []).map((place) => place.toLowerCase()));
  const strange = ownArea.filter((name) => !known.has(name.toLowerCase()));
  const pattern = patternOf(new Set(strange), 'gu');
  if (pattern === null) return (text) => text;
  const here = pack.area?.name ?? 'local';
  // Most statements name no place: looking for the names is cheaper than looking for the pattern.
  return (text) => (strange.some((name) => text.includes(name)) ? text.replace(pattern, here) : text);
}

const LEGAL_FORM = /[\s,]+(?:limited|ltd\.?|plc|llp|cic|inc\.?|group|holdings|uk|\(uk\))$/i;

/**
 * A function that blanks the names in a text: the whole name in any case, and its opening words where they are written
 * with capitals ("Green Orchard Care Ltd", "Green Orchard", "Orchard Care").
 */
export function nameMask(names: readonly string[]): (text: string) => string {
  const several = new Set<string>();
  const single = new Set<string>();
  for (const name of names) {
    for (const written of openingsOf(name.trim())) (written.includes(' ') ? several : single).add(written);
  }
  const anyCase = patternOf(several, 'giu');
  const asWritten = patternOf(single, 'gu');
  const openings = [...several, ...single].map((written) => (written.split(/\s+/, 1)[0] ?? '').toLowerCase());
  const plainOpenings = openings.every((opening) => PLAIN.test(opening));
  return (text) => {
    if (text === '') return text;
    // Most statements name nobody: no name can stand where none of the opening words does.
    if (plainOpenings && PLAIN.test(text)) {
      const lower = text.toLowerCase();
      if (!openings.some((opening) => lower.includes(opening))) return text;
    }
    const withoutLong = anyCase === null ? text : text.replace(anyCase, ' ');
    return asWritten === null ? withoutLong : withoutLong.replace(asWritten, ' ');
  };
}

/** Letters of which small and capital are one pair each, so that comparing small letters finds all there is to find. */
const PLAIN = /^[\x00-\x7f]*$/;

/** The name, the name without its legal form, and the openings of the latter. */
function openingsOf(name: string): string[] {
  let short = name;
  while (LEGAL_FORM.test(short)) short = short.replace(LEGAL_FORM, '');
  const words = short.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return [name, ...words.map((_, left) => words.slice(0, words.length - left).join(' '))].filter((one) => one !== '');
}

/** One pattern for all, longest first, so that a name goes as a whole. */
function patternOf(names: ReadonlySet<string>, flags: string): RegExp | null {
  if (names.size === 0) return null;
  const longestFirst = [...names].sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  const any = longestFirst.map((name) => name.split(/\s+/).map(escaped).join('\\s+')).join('|');
  return new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, flags);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Amounts that make sense only for a measure that asks for them; counts, times, shares and ratios fit any. */
const PARTICULAR: ReadonlySet<QuantityKind> = new Set(['money', 'mass', 'energy', 'distance']);

/** Whether the numbers of a promise can be about any measure: there is none, or one that is not particular. */
export function fitsEverywhere(kinds: readonly QuantityKind[]): boolean {
  return kinds.length === 0 || kinds.some((kind) => !PARTICULAR.has(kind));
}

/** Whether the numbers of a promise can be about a measure with slots of these kinds. */
export function fitsSlots(kinds: readonly QuantityKind[], slotKinds: ReadonlySet<string>): boolean {
  return fitsEverywhere(kinds) || kinds.some((kind) => slotKinds.has(kind));
}
