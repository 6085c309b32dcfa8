import type { EndingVariation } from './ending.ts';
import { inUnits } from './in-units.ts';
import type { CommitmentTerms } from './terms.ts';

/** The words of the tender that a commitment rests on, and where they stand. */
interface SourceWords {
  readonly fileName: string;
  readonly page: number | null;
  readonly locator: string | null;
  readonly quote: string;
}

/** A commitment as it stands in the schedule of the contract. */
export interface ScheduledCommitment {
  readonly code: string;
  readonly terms: CommitmentTerms;
  readonly measureTitle: string | null;
  readonly source: SourceWords | null;
  /** The variation by which it ends early; null where it does not. */
  readonly ending: Pick<EndingVariation, 'reason' | 'reference' | 'agreedBy'> | null;
}

/** The contract that the schedule belongs to. */
export interface ScheduledContract {
  readonly reference: string;
  readonly title: string;
  readonly authority: string;
  readonly supplier: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly kpiExemption: string | null;
}

/**
 * One commitment as pairs of a term's name and its words, in the order in which a contract reads them. `inDays` writes an
 * ISO date as whoever reads it wants it.
 */
export function scheduleEntry(
  { terms, measureTitle, source, ending }: ScheduledCommitment,
  inDays: (iso: string) => string,
): readonly (readonly [string, string])[] {
  const measure = terms.measureCode === null ? null : `${terms.measureCode} ${measureTitle ?? ''}`.trim();
  const all: readonly (readonly [string, string | null])[] = [
    ['The supplier will', terms.statement],
    ['Quantity', terms.quantity === null ? 'To be done; not counted' : inUnits(terms.quantity, terms.unit)],
    ['For', terms.per === 'contract' ? 'the whole contract' : `each ${terms.per}`],
    ['Measure', measure],
    ['For the benefit of', terms.beneficiary],
    ['Place', terms.place],
    ['From', inDays(terms.startOn)],
    ['To', inDays(terms.endOn)],
    ['Early end', ending && `agreed by ${ending.agreedBy ?? ''} (${ending.reference}): ${ending.reason}`],
    ['Due on', terms.dueOn && inDays(terms.dueOn)],
    ['Reported', terms.frequency],
    ['Evidence', terms.evidenceAsked],
    ['Responsible at the supplier', terms.owner],
    ['Key performance indicator', terms.isIndicator ? 'yes' : 'no'],
    ['Words of the tender', source === null ? null : `${placeOf(source)}: “${source.quote}”`],
  ];
  return all.flatMap(([name, words]) => (words === null || words === '' ? [] : [[name, words] as const]));
}

/** The schedule as one table, a row for each commitment. Days are ISO dates, so that a spreadsheet can sort by them. */
export function scheduleTable(commitments: readonly ScheduledCommitment[]): readonly (readonly string[])[] {
  const entryOf = (each: ScheduledCommitment) => scheduleEntry(each, (iso) => iso);
  const names = [...new Set(commitments.flatMap((each) => entryOf(each).map(([name]) => name)))];
  return [
    ['Commitment', ...names],
    ...commitments.map((each) => {
      const entry = new Map(entryOf(each));
      return [each.code, ...names.map((name) => entry.get(name) ?? '')];
    }),
  ];
}

function placeOf({ fileName, page, locator }: SourceWords): string {
  if (page !== null) return `${fileName}, page ${String(page)}`;
  return locator === null ? fileName : `${fileName}, ${locator}`;
}
