import { Exact, plainText } from '@evenhand/scoring';
import type { SupplierSize } from '@evenhand/shared/domain';

/** What is known of one commitment when a report is made for the public. Quantities are exact decimals as text. */
export interface ReportedCommitment {
  readonly theme: string | null;
  readonly measure: string | null;
  readonly place: string | null;
  /** The district that the place names; null where it names none. */
  readonly district: string | null;
  readonly unit: string | null;
  /** Names of the missions that its theme serves as the tender says; empty where it says none. */
  readonly missions: readonly string[];
  readonly promised: string;
  readonly delivered: string;
  readonly whole: string;
  /** Whether it ends before its last day, as both sides agreed; that day may be to come. */
  readonly ended: boolean;
}

/** Promised and delivered for one theme, measure, place and unit. */
export interface PublicRow {
  readonly theme: string;
  readonly measure: string;
  readonly place: string;
  /** Absent where the place names no district of the contract's list. */
  readonly district?: string;
  readonly unit: string;
  /** Names of the missions that the theme serves as the tender says; absent where it says none. */
  readonly missions?: readonly string[];
  /** Commitments that are added up here. */
  readonly commitments: number;
  /** How many of them end before their last day, as both sides agreed; absent where none does. */
  readonly ended?: number;
  /** Due by the day of the report. */
  readonly promised: string;
  /** Accepted by the authority. */
  readonly delivered: string;
  /** Due over the whole contract. */
  readonly whole: string;
}

/** What the public is told of one contract. It holds no account, no name of a person and no words of a bid. */
export interface PublicReport {
  readonly contract: string;
  readonly reference: string;
  readonly supplier: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly asOf: string;
  /** How large the supplier says it is; absent where it has not said. */
  readonly supplierSize?: SupplierSize;
  /** That the supplier says it is a voluntary, community or social enterprise; absent where it does not. */
  readonly supplierVcse?: true;
  /** What counts as due: its report was reviewed, or is overdue. Absent where it was published before that was said. */
  readonly due?: 'answered-for';
  readonly rows: readonly PublicRow[];
}

/** Adds commitments up by theme, measure, place and unit; different units are never added together. */
export function publicRows(commitments: readonly ReportedCommitment[]): readonly PublicRow[] {
  const groups = new Map<string, PublicRow>();
  for (const { theme, measure, place, district, unit, missions, ended, ...figures } of commitments) {
    const words = {
      theme: theme ?? 'No theme',
      measure: measure ?? 'No measure',
      place: place ?? 'Not said',
      unit: unit ?? 'done or not',
    };
    const key = JSON.stringify(words);
    const before: PublicRow = groups.get(key) ?? {
      ...words,
      ...(district !== null && { district }),
      ...(missions.length > 0 && { missions }),
      commitments: 0,
      promised: '0',
      delivered: '0',
      whole: '0',
    };
    groups.set(key, {
      ...before,
      commitments: before.commitments + 1,
      ...(ended && { ended: (before.ended ?? 0) + 1 }),
      promised: added(before.promised, figures.promised),
      delivered: added(before.delivered, figures.delivered),
      whole: added(before.whole, figures.whole),
    });
  }
  return [...groups.values()].toSorted(
    (one, other) =>
      one.theme.localeCompare(other.theme, 'en') ||
      one.measure.localeCompare(other.measure, 'en') ||
      one.place.localeCompare(other.place, 'en'),
  );
}

/** Promised and delivered of one theme in one unit, over every contract that is published. */
export interface PublicSum extends Pick<PublicRow, 'theme' | 'unit' | 'promised' | 'delivered' | 'whole'> {
  readonly contracts: number;
}

/** Adds published contracts up by theme and unit; different units are never added together. */
export function publicSums(reports: readonly Pick<PublicReport, 'rows'>[]): readonly PublicSum[] {
  const sums = new Map<string, PublicSum>();
  for (const { rows } of reports) {
    const counted = new Set<string>();
    for (const { theme, unit, promised, delivered, whole } of rows) {
      const key = JSON.stringify([theme, unit]);
      const before = sums.get(key) ?? { theme, unit, promised: '0', delivered: '0', whole: '0', contracts: 0 };
      sums.set(key, {
        ...{ theme, unit, contracts: before.contracts + (counted.has(key) ? 0 : 1) },
        promised: added(before.promised, promised),
        delivered: added(before.delivered, delivered),
        whole: added(before.whole, whole),
      });
      counted.add(key);
    }
  }
  return [...sums.values()].toSorted(
    (one, other) => one.theme.localeCompare(other.theme, 'en') || one.unit.localeCompare(other.unit, 'en'),
  );
}

/** A sum of one theme in one unit for one of the groups that it was asked by, such as a district. */
export interface PublicGroupSum extends PublicSum {
  readonly group: string;
}

/** Stands for what nobody has recorded: a group of its own, told last. */
export const NOT_RECORDED = 'Not recorded';

/** Adds published contracts up by group, theme and unit. What is of several groups counts in each: groups are never added together. */
export function publicSumsBy(
  reports: readonly PublicReport[],
  groupsOf: (report: PublicReport, row: PublicRow) => readonly string[],
): readonly PublicGroupSum[] {
  const parts = reports.map((report) => ({
    report,
    groups: Map.groupBy(
      report.rows.flatMap((row) => {
        const groups = groupsOf(report, row);
        return (groups.length === 0 ? [NOT_RECORDED] : groups).map((group) => ({ group, row }));
      }),
      ({ group }) => group,
    ),
  }));
  const names = [...new Set(parts.flatMap(({ groups }) => [...groups.keys()]))].toSorted(
    (one, other) => Number(one === NOT_RECORDED) - Number(other === NOT_RECORDED) || one.localeCompare(other, 'en'),
  );
  return names.flatMap((group) =>
    publicSums(parts.map(({ groups }) => ({ rows: (groups.get(group) ?? []).map(({ row }) => row) }))).map((sum) => ({
      group,
      ...sum,
    })),
  );
}

function added(one: string, other: string): string {
  return plainText(new Exact(one).plus(other));
}
