import type { SupplierSize } from '@evenhand/shared/domain';
import type { PublicReport, PublicRow } from './public-report.ts';

const SIZES: Readonly<Record<SupplierSize, string>> = {
  micro: 'Micro enterprise',
  small: 'Small enterprise',
  medium: 'Medium-sized enterprise',
  large: 'Large enterprise',
};
const VCSE = 'Voluntary, community or social enterprise';

/** How large a supplier says it is, and whether it is a social enterprise; empty where it has not said. */
export function sizeWords({ supplierSize, supplierVcse }: Pick<PublicReport, 'supplierSize' | 'supplierVcse'>) {
  return [...(supplierSize === undefined ? [] : [SIZES[supplierSize]]), ...(supplierVcse === true ? [VCSE] : [])];
}

/** The groups to which a row of a report belongs; none where that is not recorded. */
export type GroupsOf = (report: PublicReport, row: PublicRow) => readonly string[];

/** A theme can serve several missions. */
export const byMission: GroupsOf = (_, { missions = [] }) => missions;

export const byDistrict: GroupsOf = (_, { district }) => (district === undefined ? [] : [district]);

/** A social enterprise counts in its size too. */
export const bySupplierSize: GroupsOf = (report) => sizeWords(report);

export const byMeasure: GroupsOf = (_, { measure }) => [measure];

/** Whether anything of it is recorded. */
export function isRecorded(of: GroupsOf, reports: readonly PublicReport[]): boolean {
  return reports.some((report) => report.rows.some((row) => of(report, row).length > 0));
}
