import { Decimal } from 'decimal.js';
import type { Tender } from '@evenhand/shared/contracts';

/** One thing that makes a tender unusable though each of its fields is well-formed. */
export interface TenderFault {
  /** JSON pointer. */
  readonly pointer: string;
  readonly says: string;
}

/** What the fields of a tender must agree on among themselves. Empty: the tender can be used. */
export function tenderFaults(tender: Tender): readonly TenderFault[] {
  return [...weightFaults(tender), ...criterionFaults(tender), ...bandFaults(tender), ...missionFaults(tender)];
}

function weightFaults({ criteria }: Tender): TenderFault[] {
  const negative = criteria.flatMap(({ weightPercent }, at) =>
    new Decimal(weightPercent).lessThan(0)
      ? [{ pointer: `/criteria/${String(at)}/weightPercent`, says: 'A weighting is 0 or more.' }]
      : [],
  );
  const sum = Decimal.sum(...criteria.map(({ weightPercent }) => weightPercent));
  if (sum.equals(100)) return negative;
  return [...negative, { pointer: '/criteria', says: `The weightings sum to ${sum.toFixed()}, not to 100.` }];
}

function criterionFaults({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ id }, at) =>
    criteria.findIndex((other) => other.id === id) < at
      ? [{ pointer: `/criteria/${String(at)}/id`, says: `Another criterion has the id "${id}".` }]
      : [],
  );
}

function bandFaults({ scale }: Tender): TenderFault[] {
  const marks = scale.bands.map(({ mark }) => new Decimal(mark));
  return marks.flatMap((mark, at) =>
    marks.findIndex((other) => other.equals(mark)) < at
      ? [{ pointer: `/scale/bands/${String(at)}/mark`, says: `Another band has the mark ${mark.toFixed()}.` }]
      : [],
  );
}

function missionFaults({ criteria }: Tender): TenderFault[] {
  return criteria.flatMap(({ missions }, at) => {
    const shares = Object.values(missions ?? {});
    if (missions === undefined || Decimal.sum(0, ...shares).equals(1)) return [];
    return [{ pointer: `/criteria/${String(at)}/missions`, says: 'The shares of the missions do not sum to 1.' }];
  });
}
