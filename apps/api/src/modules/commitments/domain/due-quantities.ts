import type { CommitmentTerms, Held } from './terms.ts';
import { periodsOf } from './periods.ts';

/** A quantity that falls due on a day. */
export interface DueQuantity {
  readonly dueOn: string;
  readonly quantity: string;
}

/** What the quantities follow from. */
export type DueTerms = Pick<CommitmentTerms, 'startOn' | 'endOn' | 'dueOn' | 'quantity' | 'per'>;

const ONE = '1';

/**
 * When how much falls due: on each day what held on that day. A quantity for the whole contract takes the place of all that
 * was agreed before, because it is the whole. Where the last day was brought forward nothing falls due after it, whenever
 * that is told of. A commitment without a number counts as one thing to be done.
 */
export function dueQuantities({ terms, earlier }: Held<DueTerms>): readonly DueQuantity[] {
  if (terms.per === 'contract') return [{ dueOn: terms.dueOn ?? terms.endOn, quantity: terms.quantity ?? ONE }];
  return [...earlier, { until: null, terms }].flatMap(({ until, terms: held }, at) => {
    const since = earlier[at - 1]?.until ?? '';
    if (held.per === 'contract') return [];
    // An earlier last day cuts the period in which it lies, whichever terms held on that day.
    const last = held.endOn < terms.endOn ? held.endOn : terms.endOn;
    return periodsOf({ from: held.startOn, to: last }, held.per)
      .filter(({ to }) => to >= since && (until === null || to < until))
      .map(({ to }) => ({ dueOn: to, quantity: held.quantity ?? ONE }));
  });
}
