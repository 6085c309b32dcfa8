import { weightingFaults } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** One thing that makes a tender unusable though each of its fields is well-formed. */
export interface TenderFault {
  /** JSON pointer. */
  readonly pointer: string;
  readonly says: string;
}

/** What the fields of a tender must agree on among themselves. Empty: the tender can be used. */
export function tenderFaults(tender: Tender, framework: FrameworkPack | null): readonly TenderFault[] {
  const weights = weightingFaults(tender, framework).map((says) => ({ pointer: '/criteria', says }));
  return [...weights, ...negativeWeights(tender), ...repeatedCriteria(tender), ...repeatedMarks(tender)];
}

function negativeWeights({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ weightPercent }, at) =>
    weightPercent.startsWith('-')
      ? [{ pointer: `/criteria/${String(at)}/weightPercent`, says: 'A weighting is 0 or more.' }]
      : [],
  );
}

function repeatedCriteria({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ id }, at) =>
    criteria.findIndex((other) => other.id === id) < at
      ? [{ pointer: `/criteria/${String(at)}/id`, says: `Another criterion has the id "${id}".` }]
      : [],
  );
}

function repeatedMarks({ scale }: Tender): TenderFault[] {
  return scale.bands.flatMap(({ mark }, at) =>
    scale.bands.findIndex((other) => Number(other.mark) === Number(mark)) < at
      ? [{ pointer: `/scale/bands/${String(at)}/mark`, says: `Another band has the mark ${mark}.` }]
      : [],
  );
}
