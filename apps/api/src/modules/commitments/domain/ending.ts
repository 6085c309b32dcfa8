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

/** What is wrong with an early end, by field; empty where nothing is. */
export function endFaults(
  { startOn, endOn: last, per, quantity: whole }: CommitmentTerms,
  { endOn, quantity }: AgreedEnd,
): readonly { field: 'endOn' | 'quantity'; says: string }[] {
  const faults: { field: 'endOn' | 'quantity'; says: string }[] = [];
  if (endOn < startOn)
    faults.push({
      field: 'endOn',
      says: 'Use the first day of the commitment or a later one. Where nothing of it is to be delivered, record a variation with the quantity 0.',
    });
  else if (endOn >= last) faults.push({ field: 'endOn', says: 'Use a day before the last day of the commitment.' });
  if (quantity !== null && per !== 'contract')
    faults.push({
      field: 'quantity',
      says: `What is promised for each ${per} stays as it is up to the last day. Leave this empty.`,
    });
  else if (quantity !== null && whole === null && Number(quantity) !== 0)
    faults.push({ field: 'quantity', says: 'Use 0 where it is to be done no more, or leave this empty.' });
  return faults;
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
  return {
    ...terms,
    endOn,
    ...(terms.dueOn === after.dueOn && { dueOn }),
    ...(terms.quantity === after.quantity && terms.unit === after.unit && { quantity, unit }),
  };
}
