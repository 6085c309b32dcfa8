import { deliveryReportInput, type DeliveryReportInput } from '@evenhand/shared/contracts';
import type { ReportState } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { isOpenReport, isStillAsked } from './reports-owed.ts';
import { reportingPeriods, type ReportedStretch } from './reporting-periods.ts';
import type { HeldTerms } from './terms.ts';

/** A commitment with the reports there are, as far as a table of reports depends on them. */
export interface Reported extends HeldTerms {
  readonly id: string;
  /** C1, C2, ... */
  readonly code: string;
  readonly reports: readonly ReportedPeriod[];
}

/** A report there is. `reviewReason` is what the reviewer asked, where one did. */
interface ReportedPeriod extends ReportedStretch {
  readonly state: ReportState;
  readonly reviewReason: string | null;
}

/** A row of a table that can be sent as a report. */
export interface TableReport {
  /** Number of the row in the sheet, the header being 1. */
  readonly row: number;
  /** Whether it takes the place of a report that was sent before and is not accepted. */
  readonly replaces: boolean;
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
/** Beside the columns that are filled in: what the reviewer asked about the report that was sent. */
const ASKED = 'The authority asks';

/** The table to be filled in: a row for each period that has begun by a day and has no accepted report. */
export function deliveryTable(commitments: readonly Reported[], today: string): readonly (readonly string[])[] {
  const rows = commitments.flatMap(({ code, terms, earlier, reports }) => {
    const sent = new Map(reports.map((report) => [report.periodTo, report]));
    return reportingPeriods({ terms, earlier }, reports)
      .filter(
        (period) =>
          period.from <= today && isOpenReport(sent.get(period.to)?.state ?? 'draft') && isStillAsked(period, terms),
      )
      .map(({ from, to }) => {
        const report = sent.get(to);
        const asked = report?.state === 'asked' ? (report.reviewReason ?? '') : '';
        return [code, from, to, terms.statement, terms.unit ?? 'done: 1', '', '', '', '', '', '', asked];
      });
  });
  return [[...HEADER, ASKED], ...rows];
}

/** Reads a filled-in table on a day: periods that begin later are not reported. Rows that nobody filled in are left aside: nothing is reported for them. */
export function readDeliveryTable(
  rows: readonly (readonly string[])[],
  commitments: readonly Reported[],
  today: string,
): { readonly reports: readonly TableReport[]; readonly faults: readonly RowFault[] } {
  const [header = [], ...body] = rows;
  if (HEADER.some((name, at) => header[at]?.trim() !== name))
    return { reports: [], faults: [{ row: 1, says: `The first row must hold the columns ${HEADER.join(', ')}.` }] };
  const reports: TableReport[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  body.forEach((cells, at) => {
    const row = at + 2;
    if (isLeftEmpty(cells)) return;
    const read = readRow(cells, commitments, today);
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

function isLeftEmpty(cells: readonly string[]): boolean {
  return cells.slice(DELIVERED, HEADER.length).every((cell) => cell.trim() === '');
}

function readRow(
  cells: readonly string[],
  commitments: readonly Reported[],
  today: string,
): Omit<TableReport, 'row'> | string {
  const cell = (at: number) => (cells[at] ?? '').trim();
  const commitment = commitments.find(({ code }) => code === cell(0).toUpperCase());
  if (commitment === undefined) return `There is no commitment "${cell(0)}". Use a code of the register, such as C1.`;
  if (cell(DELIVERED) === '') return 'Delivered: Write how much; 0 where nothing was delivered.';
  const period = { from: dayIn(cell(1)), to: dayIn(cell(2)) };
  if (
    !reportingPeriods(commitment, commitment.reports).some(({ from, to }) => from === period.from && to === period.to)
  )
    return `${cell(1)} to ${cell(2)} is no reporting period of ${commitment.code}. Leave the dates as the table gives them.`;
  if (period.from > today)
    return `This period of ${commitment.code} begins on ${dayInWords(period.from)}. Leave its row empty until then.`;
  const before = commitment.reports.find(({ periodTo }) => periodTo === period.to);
  if (before !== undefined && !isOpenReport(before.state))
    return `The report of ${commitment.code} for ${dayInWords(period.from)} to ${dayInWords(period.to)} has been accepted already.`;
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
  return { commitment, input: outcome.data, replaces: before !== undefined };
}

/** A day as the table gives it, or as a spreadsheet writes it in the United Kingdom once it has been opened there: 30/06/2027. */
function dayIn(cell: string): string {
  return cell.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  amount: 'Delivered',
  account: 'What was done',
  counting: 'How it was counted',
  confidence: 'Confidence',
  verifiedBy: 'Verified by',
  plan: 'What will be done about a shortfall',
};
