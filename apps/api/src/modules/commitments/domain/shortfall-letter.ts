import { Exact } from '@evenhand/scoring';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import type { DeliveryPosition } from './delivery.ts';
import { inUnits } from './in-units.ts';

/** What a letter about a shortfall is made of. */
export interface ShortfallLetter {
  readonly contract: {
    readonly authority: string;
    readonly supplier: string;
    readonly title: string;
    readonly reference: string;
  };
  readonly commitment: { readonly code: string; readonly statement: string; readonly unit: string | null };
  readonly position: DeliveryPosition;
  readonly remedy: string;
  /** ISO date. */
  readonly answerBy: string;
}

/**
 * What the contract provides where less is delivered than promised: one option on each line, each once, without the mark
 * before it. A mark is followed by a space, so that "-5% of the fee" stays what it is.
 */
export function remediesIn(words: string | null): readonly string[] {
  const options = (words ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => line.replace(/^(?:[•*–-] )+/, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return [...new Set(options)];
}

/** Whether anything is missing from what fell due. */
export function isShort({ shortfall }: Pick<DeliveryPosition, 'shortfall'>): boolean {
  return new Exact(shortfall).gt(0);
}

/** The draft of a letter that asks a supplier to make good what is missing. A person reads it before it goes anywhere. */
export function shortfallLetter({ contract, commitment, position, remedy, answerBy }: ShortfallLetter): string {
  const counted = (amount: string) => inUnits(amount, commitment.unit);
  const notCounted = new Exact(position.awaited).isZero()
    ? ''
    : ` A further ${counted(position.awaited)} fell due too; we do not count it here, because the report on it is not due yet or waits for our review.`;
  return `Dear ${contract.supplier},

${contract.title}, ${contract.reference}: commitment ${commitment.code}

In this contract you committed yourselves: "${commitment.statement}"

By ${dayInWords(position.asOf)}, ${counted(position.promised)} had fallen due. We have accepted ${counted(position.delivered)} as delivered. Missing: ${counted(position.shortfall)}.${notCounted}

For this the contract provides: ${remedy}

Please write to us by ${dayInWords(answerBy)}:
- why less was delivered than fell due;
- what you will do to make it good, who is responsible, and by when;
- what you ask of us, if anything.

If you think that our figures are wrong, tell us which delivery report we should look at again.

${contract.authority}
`;
}
