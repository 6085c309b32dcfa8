import type { Slice, Comparator, QuantityKind, TimeKind } from '@evenhand/shared/domain';

/** What a number in a text is there for; only `claim` numbers are quantities of a promise. */
export type NumberRole = 'claim' | 'date' | 'label' | 'age' | 'structural' | 'availability';

/** A number found in normalised text; `start` and `end` index that text and cover number and unit ("12 apprentices"). */
export interface FoundQuantity extends Slice {
  readonly text: string;
  /** Exact decimal as text, or a ratio such as "1:58". */
  readonly value: string;
  /** Singular normalised noun, GBP, percent, FTE or ratio. */
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly comparator: Comparator;
  readonly role: NumberRole;
}

/** A point in time or a period, as written and, where it can be said without guessing, in a form that can be resolved. */
export interface FoundTime extends Slice {
  readonly text: string;
  readonly kind: TimeKind;
  readonly value:
    | { readonly absolute: string }
    | {
        readonly relativeTo: 'contract-start' | 'contract-award' | 'contract-end';
        readonly count: number;
        readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
      }
    | { readonly every: string }
    | null;
}
