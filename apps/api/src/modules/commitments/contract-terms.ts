import type { ContractInput } from '@evenhand/shared/contracts';
import { UTCDate } from '@date-fns/utc';
import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { EVIDENCE_YEARS, REMINDER_DAYS, type ContractSector, type SupplierSize } from '@evenhand/shared/domain';

/** What is known of a contract besides whose it is. Contracts recorded before they were asked for leave some of it out. */
export type ContractTerms = Omit<
  ContractInput,
  'responseId' | 'sector' | 'reminderDays' | 'evidenceYears' | 'remedies' | keyof ReportedBy
> &
  Partial<ReportedBy> & {
    readonly sector?: ContractSector | null;
    readonly remedies?: string | null;
    readonly reminderDays?: number;
    readonly evidenceYears?: number;
  };

/** What reports to the public are told by besides what is promised. */
export interface ReportedBy {
  /** Null where the supplier has not said. */
  readonly supplierSize: SupplierSize | null;
  readonly supplierVcse: boolean;
  readonly districts: readonly string[];
}

export function reportedBy({
  supplierSize = null,
  supplierVcse = false,
  districts = [],
}: Partial<ReportedBy>): ReportedBy {
  return { supplierSize, supplierVcse, districts };
}

/** Days before a report is due on which people are reminded of it. */
export function reminderDaysOf({ reminderDays = REMINDER_DAYS }: Pick<ContractTerms, 'reminderDays'>): number {
  return reminderDays;
}

/** Years after the end of a contract for which its evidence of delivery is kept. */
export function evidenceYearsOf({ evidenceYears = EVIDENCE_YEARS }: Pick<ContractTerms, 'evidenceYears'>): number {
  return evidenceYears;
}

/** What the contract provides where less is delivered than promised; null where nobody has said. */
export function remediesOf({ remedies = null }: Pick<ContractTerms, 'remedies'>): string | null {
  return remedies;
}

/** First day (an ISO date) on which evidence of delivery may be deleted. It moves with the end of the contract. */
export function evidenceKeptUntil(terms: Pick<ContractTerms, 'endOn' | 'evidenceYears'>): string {
  return formatISO(addYears(new UTCDate(terms.endOn), evidenceYearsOf(terms)), { representation: 'date' });
}
