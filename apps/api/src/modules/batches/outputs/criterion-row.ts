import type { CriterionResult, Tender } from '@evenhand/shared/contracts';
import type { BatchOutcome } from '../batches.service.ts';

/** One answer as a row of a table: the same columns in CSV and in the workbook. */
export const CRITERION_COLUMNS = [
  'Response',
  'Response status',
  'Criterion',
  'Title',
  'Weighting %',
  'Status',
  'Indicative band',
  'Highest mark',
  'Band if queried claims are withdrawn',
  'Indicative weighted mark',
  'Claims',
  'Commitments for this contract',
  'Accepted measures',
  'Queries',
  'Missing for the next band',
  'Reason',
] as const;

export function criterionRow(tender: Tender, { result }: BatchOutcome, of: CriterionResult): string[] {
  const criterion = tender.criteria.find(({ id }) => id === of.criterion);
  const commitments = of.claims.filter((claim) => claim.class === 'COMMITMENT' && claim.scope === 'contract');
  const accepted = of.claims.flatMap(({ measures }) => measures.filter(({ status }) => status === 'accepted'));
  return [
    result.response,
    result.status,
    of.criterion,
    criterion?.title ?? '',
    criterion?.weightPercent ?? '',
    of.status,
    of.band ?? '',
    of.max,
    of.bandIfQueriedClaimsWithdrawn ?? '',
    result.indicativeWeighted?.byCriterion[of.criterion] ?? '',
    String(of.claims.length),
    String(commitments.length),
    [...new Set(accepted.map(({ measure }) => measure))].join(' '),
    String(of.queries.length),
    of.missingForNext.join('; '),
    of.reason ?? result.reason ?? '',
  ];
}
