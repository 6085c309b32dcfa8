import { deliveryReportInput, type DeliveryReportInput } from '@evenhand/shared/contracts';
import type { ReportState } from '@evenhand/shared/domain';
import { periodsOf, type Period } from './reporting-periods.ts';
import type { CommitmentTerms } from './terms.ts';

/** A commitment with the reports there are, as far as a table of reports depends on them. */
export interface Reported {
  readonly id: string;
  /** C1, C2, ... */
  readonly code: string;
  readonly terms: CommitmentTerms;
  readonly reports: readonly { readonly periodTo: string; readonly state: ReportState }[];
}

/** A row of a table that can be sent as a report. */
export interface TableReport {
  /** Number of the row in the sheet, the header being 1. */
  readonly row: number;
  readonly commitment: Reported;
  readonly input: DeliveryReportInput;
}

/** What is wrong with one row. */
export interface RowFault {
  readonly row: number;
  readonly says: string;
}

const HEADER = [
  'Commitment',
  'From',
  'To',
  'Promised',
  'Counted in',
  'Delivered',
  'What was done',
  'How it was counted',
  'Confidence (counted, sampled or estimated)',
  'Verified by',
  'What will be done about a shortfall',
] as const;
const DELIVERED = HEADER.indexOf('Delivered');

const CLOSED: readonly ReportState[] = ['accepted', 'accepted-in-part'];

/** The table to be filled in: a row for each period that has begun by a day and has no accepted report. */
export function deliveryTable(commitments: readonly Reported[], today: string): readonly (readonly string[])[] {
  const rows = commitments.flatMap(({ code, terms, reports }) => {
    const closed = new Set(reports.filter(({ state }) => CLOSED.includes(state)).map(({ periodTo }) => periodTo));
    return reportingPeriods(terms)
      .filter(({ from, to }) => from <= today && !closed.has(to))
      .map(({ from, to }) => [code, from, to, terms.statement, terms.unit ?? 'done: 1', '', '', '', '', '', '']);
  });
  return [HEADER, ...rows];
}

/** Reads a filled-in table. Rows without a figure are left aside: nothing is reported for them. */
export function readDeliveryTable(
  rows: readonly (readonly string[])[],
  commitments: readonly Reported[],
): { readonly reports: readonly TableReport[]; readonly faults: readonly RowFault[] } {
  const [header = [], ...body] = rows;
  if (HEADER.some((name, at) => header[at]?.trim() !== name))
    return { reports: [], faults: [{ row: 1, says: `The first row must hold the columns ${HEADER.join(', ')}.` }] };
  const reports: TableReport[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  body.forEach((cells, at) => {
    const row = at + 2;
    if ((cells[DELIVERED] ?? '').trim() === '') return;
    const read = readRow(cells, commitments);
    if (typeof read === 'string') {
      faults.push({ row, says: read });
      return;
    }
    const key = `${read.commitment.id} ${read.input.period.to}`;
    const before = seen.get(key);
    if (before !== undefined)
      faults.push({ row, says: `Row ${String(before)} reports the same period of ${read.commitment.code}.` });
    else reports.push({ row, ...read });
    seen.set(key, row);
  });
  return { reports, faults };
}

function readRow(cells: readonly string[], commitments: readonly Reported[]): Omit<TableReport, 'row'> | string {
  const cell = (at: number) => (cells[at] ?? '').trim();
  const commitment = commitments.find(({ code }) => code === cell(0).toUpperCase());
  if (commitment === undefined) return `There is no commitment "${cell(0)}". Use a code of the register, such as C1.`;
  const period = { from: cell(1), to: cell(2) };
  if (!reportingPeriods(commitment.terms).some(({ from, to }) => from === period.from && to === period.to))
    return `${period.from} to ${period.to} is no reporting period of ${commitment.code}. Leave the dates as the table gives them.`;
  if (commitment.reports.some(({ periodTo, state }) => periodTo === period.to && CLOSED.includes(state)))
    return `The report of ${commitment.code} for ${period.from} to ${period.to} has been accepted already.`;
  const outcome = deliveryReportInput.safeParse({
    period,
    amount: cell(DELIVERED).replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''),
    account: cell(6),
    counting: cell(7),
    confidence: cell(8).toLowerCase(),
    verifiedBy: cell(9) === '' ? null : cell(9),
    plan: cell(10) === '' ? null : cell(10),
  });
  if (!outcome.success) {
    const [issue] = outcome.error.issues;
    return `${FIELDS[String(issue?.path[0])] ?? 'The row'}: ${issue?.message ?? 'it cannot be read.'}`;
  }
  if (outcome.data.amount.startsWith('-')) return 'Delivered: Use a number that is not below 0.';
  return { commitment, input: outcome.data };
}

const FIELDS: Readonly<Record<string, string>> = {
  amount: 'Delivered',
  account: 'What was done',
  counting: 'How it was counted',
  confidence: 'Confidence',
  verifiedBy: 'Verified by',
  plan: 'What will be done about a shortfall',
};

function reportingPeriods({ startOn, endOn, frequency }: CommitmentTerms): readonly Period[] {
  return periodsOf({ from: startOn, to: endOn }, frequency);
}
