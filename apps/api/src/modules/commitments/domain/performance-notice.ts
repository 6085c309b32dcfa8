import type { Rating } from '@evenhand/shared/domain';

/** One assessment of an indicator. Periods are ISO dates, both days included. */
export interface Assessment {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly rating: Rating;
  readonly note: string | null;
  readonly at: Date;
}

/** An indicator with its assessments, oldest first. */
export interface NoticeIndicator {
  readonly code: string;
  readonly statement: string;
  readonly measureTitle: string | null;
  readonly assessments: readonly Assessment[];
}

/** What every line says of the contract. */
export interface NoticeContract {
  readonly reference: string;
  readonly title: string;
  readonly authority: string;
  readonly supplier: string;
}

const HEADER = [
  ...['Reference', 'Contract', 'Authority', 'Supplier', 'Indicator', 'Description', 'Measure'],
  ...['From', 'To', 'Rating', 'Note', 'Assessed on'],
] as const;

/**
 * The facts that a contract performance notice asks for, a line for each indicator and period. Of several ratings of a
 * period the last counts; an indicator that nobody has assessed has one line that says so.
 */
export function performanceNotice(
  { reference, title, authority, supplier }: NoticeContract,
  indicators: readonly NoticeIndicator[],
): readonly (readonly string[])[] {
  const lines = indicators.flatMap(({ code, statement, measureTitle, assessments }) => {
    const about = [reference, title, authority, supplier, code, statement, measureTitle ?? ''];
    const counting = new Map(assessments.map((each) => [each.periodTo, each]));
    if (counting.size === 0) return [[...about, '', '', 'Not assessed yet', '', '']];
    return [...counting.values()]
      .sort((one, other) => one.periodTo.localeCompare(other.periodTo))
      .map(({ periodFrom, periodTo, rating, note, at }) => [
        ...[...about, periodFrom, periodTo, rating, note ?? '', at.toISOString().slice(0, 10)],
      ]);
  });
  return [HEADER, ...lines];
}
