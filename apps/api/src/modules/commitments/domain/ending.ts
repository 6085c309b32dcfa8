import { Exact } from '@evenhand/scoring';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { dayBeside } from './periods.ts';
import type { CommitmentTerms } from './terms.ts';

/** A variation as far as an early end depends on it. */
export interface EndingVariation {
  readonly kind: 'end' | 'end-taken-back' | null;
  readonly reason: string;
  readonly reference: string;
  readonly agreedBy: string | null;
  readonly before: CommitmentTerms;
  readonly after: CommitmentTerms;
}

/** What an early end is agreed to be. */
export interface AgreedEnd {
  /** ISO date of the last day. */
  readonly endOn: string;
  /** How much of a quantity for the whole contract stays promised; null where all of it does. */
  readonly quantity: string | null;
}

/** Of something that is done or not, none is owed any more. */
const DONE_OR_NOT = 'done or not';

/** The terms of a commitment that ends early: nothing falls due and no report is asked for after its last day. */
export function endedTerms(terms: CommitmentTerms, { endOn, quantity }: AgreedEnd): CommitmentTerms {
  const dueOn = terms.dueOn !== null && terms.dueOn > endOn ? null : terms.dueOn;
  const left = quantity === null ? {} : { quantity, unit: terms.unit ?? DONE_OR_NOT };
  return { ...terms, endOn, dueOn, ...left };
}

/** The first day after an early end: up to it all stays as it was. */
export function dayAfterEnd({ endOn }: Pick<CommitmentTerms, 'endOn'>): string {
  return dayBeside(endOn, 1);
}

interface EndFault {
  readonly field: 'endOn' | 'quantity';
  readonly says: string;
}

/** What is wrong with an early end, by field; empty where nothing is. */
export function endFaults(terms: CommitmentTerms, { endOn, quantity }: AgreedEnd): readonly EndFault[] {
  const { startOn, endOn: last } = terms;
  const faults: EndFault[] = [];
  if (endOn < startOn)
    faults.push({
      field: 'endOn',
      says: 'Use the first day of the commitment or a later one. Where nothing of it is to be delivered, record a variation with the quantity 0.',
    });
  else if (endOn >= last) faults.push({ field: 'endOn', says: 'Use a day before the last day of the commitment.' });
  const says = quantity === null ? null : quantityFault(terms, endOn, quantity);
  return says === null ? faults : [...faults, { field: 'quantity', says }];
}

/** An end leaves less than was promised or all of it, and what is due by then as it is: anything else is a variation. */
function quantityFault({ per, dueOn, quantity: whole }: CommitmentTerms, endOn: string, left: string): string | null {
  if (per !== 'contract')
    return `What is promised for each ${per} stays as it is up to the last day. Leave this empty.`;
  if (dueOn !== null && dueOn <= endOn)
    return `It is due on ${dayInWords(dueOn)}, and that stays as it is. Leave this empty, or record a variation.`;
  if (new Exact(left).lt(0)) return 'Use a number that is not below 0.';
  if (whole === null)
    return new Exact(left).isZero() ? null : 'Use 0 where it is to be done no more, or leave this empty.';
  return new Exact(left).gt(whole) ? `Use ${whole} or less. To promise more, record a variation.` : null;
}

/** The variation by which a commitment has ended early; null where it has not, or that was changed or taken back since. */
export function endingOf<Variation extends EndingVariation>(
  variations: readonly Variation[],
  { endOn }: Pick<CommitmentTerms, 'endOn'>,
): Variation | null {
  const last = variations.findLast(({ kind }) => kind !== null);
  return last?.kind === 'end' && last.after.endOn === endOn ? last : null;
}

/** The terms once an early end is taken back: what it changed is as before, and what was changed since stays. */
export function resumedTerms(terms: CommitmentTerms, { before, after }: EndingVariation): CommitmentTerms {
  const { endOn, dueOn, quantity, unit } = before;
  if (terms.per !== after.per) return { ...terms, endOn };
  return {
    ...terms,
    endOn,
    ...(terms.dueOn === after.dueOn && { dueOn }),
    ...(terms.quantity === after.quantity && terms.unit === after.unit && { quantity, unit }),
  };
}
