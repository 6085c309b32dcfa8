import type { PublicReport } from '../domain/public-report.ts';
import { sizeWords } from '../domain/report-groups.ts';
import { DUE_ANSWERED_FOR, DUE_AS_COUNTED } from './public-page.ts';

/** The columns of `reportLines`. */
export const REPORT_COLUMNS = [
  ...['Reference', 'Contract', 'Supplier', 'As of', 'Theme', 'Measure', 'Place'],
  ...[
    'Counted in',
    'Commitments',
    'Due so far',
    'Delivered',
    'Whole contract',
    'Early end agreed',
    'What counts as due',
    'Missions served',
    'District',
    'Supplier size',
  ],
];

/** The rows of a report as lines of a table. What was published before could not say how many had ended: an empty cell is not none. */
export function reportLines(report: PublicReport): string[][] {
  const { reference, contract, supplier, asOf, due, rows } = report;
  return rows.map((row) => [
    ...[reference, contract, supplier, asOf, row.theme, row.measure, row.place],
    ...[row.unit, String(row.commitments), row.promised, row.delivered, row.whole],
    due === undefined ? '' : String(row.ended ?? 0),
    due === undefined ? DUE_AS_COUNTED : DUE_ANSWERED_FOR,
    (row.missions ?? []).join('; '),
    row.district ?? '',
    sizeWords(report).join('; '),
  ]);
}
