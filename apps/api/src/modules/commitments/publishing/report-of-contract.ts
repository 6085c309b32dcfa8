import { frameworkOf } from '../../frameworks/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { StoredCommitment, StoredContract, StoredReport, StoredVariation } from '../commitment.repository.ts';
import { commitmentSummary } from '../commitments.view.ts';
import { reportedBy } from '../contract-terms.ts';
import { deliveryIn } from '../domain/delivery.ts';
import { districtIn } from '../domain/district.ts';
import { missionsServed } from '../domain/missions-served.ts';
import type { Period } from '../domain/periods.ts';
import { publicRows, type PublicReport } from '../domain/public-report.ts';

/** What a report tells of: a contract with its commitments, and all that was reported and varied in them. */
export interface ReportedContract {
  readonly tender: StoredTender;
  readonly contract: StoredContract;
  readonly commitments: readonly StoredCommitment[];
  readonly reports: readonly StoredReport[];
  readonly variations: readonly StoredVariation[];
}

/** What a contract promised and delivered up to today, or in a period as it is known today. */
export function reportOfContract(
  { tender, contract, commitments, reports, variations }: ReportedContract,
  today: string,
  period: Period | null = null,
): PublicReport {
  const { supplier, startOn, endOn } = contract.terms;
  const { supplierSize, supplierVcse, districts } = reportedBy(contract.terms);
  const framework = frameworkOf(tender);
  const beside = { reports, reminders: [], variations, framework, today };
  const rows = commitments.map((commitment) => {
    const { theme, measureTitle, measureCode, unit, position, ended } = commitmentSummary(commitment, beside);
    const { id, terms, earlier } = commitment;
    const own = { terms, earlier, reports: reports.filter(({ commitmentId }) => commitmentId === id) };
    const { promised, delivered, whole } = period === null ? position : deliveryIn(own, period, today);
    return {
      theme,
      measure: measureTitle ?? measureCode,
      place: terms.place,
      district: districtIn(terms.place, districts),
      unit,
      missions: missionsServed(theme, tender.definition, framework),
      promised,
      delivered,
      whole,
      ended: ended !== null,
    };
  });
  return {
    ...{ contract: tender.title, reference: tender.reference, supplier, startOn, endOn, asOf: today },
    due: 'answered-for',
    ...(supplierSize !== null && { supplierSize }),
    ...(supplierVcse && { supplierVcse }),
    rows: publicRows(rows),
  };
}
