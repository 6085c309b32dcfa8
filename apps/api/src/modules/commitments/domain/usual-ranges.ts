import { Exact, plainText, unitOf, type UsualRange } from '@evenhand/scoring';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { portfolioRows, type PortfolioContract } from './portfolio.ts';

/** What one contract promises, by the code of the measure. */
export interface CodedContract {
  /** Over the whole term without VAT, in pounds; null where not recorded. */
  readonly value: string | null;
  readonly commitments: readonly CodedCommitment[];
}

export interface CodedCommitment {
  /** Null where the commitment is of no measure. */
  readonly measure: string | null;
  readonly unit: string | null;
  /** Over the whole term; null where the commitment has no number. */
  readonly whole: string | null;
}

/** Contracts behind a range that leaves the house: of fewer, a bidder could tell what one of them promised. */
export const LEAST_BEHIND_RANGE = 8;
/** Figures of a range that are kept, for the same reason; it only becomes wider by that. */
const DIGITS = 2;

/**
 * The middle half of what contracts of one authority under one framework promise for each million pounds, as the engine
 * takes it: by measure and unit, with its origin in words. `asOf` is an ISO date.
 */
export function usualRanges(contracts: readonly CodedContract[], authority: string, asOf: string): UsualRange[] {
  return portfolioRows(contracts.map(portfolioContract)).flatMap((row) => {
    const { sector, measure, unit, contracts: behind, range } = row;
    if (sector !== null || range === null || behind < LEAST_BEHIND_RANGE) return [];
    const [low, high] = [widened(range.lower, 'down'), widened(range.upper, 'up')];
    if (new Exact(high).isZero()) return [];
    const source = `the middle half of ${String(behind)} contracts of ${authority} on ${dayInWords(asOf)}`;
    return [{ measure, unit, low, high, source }];
  });
}

function portfolioContract({ value, commitments }: CodedContract): PortfolioContract {
  return {
    ...{ sector: null, value },
    commitments: commitments.flatMap(({ measure, unit, whole }) =>
      measure === null || unit === null ? [] : [{ theme: '', measure, unit: unitOf(unit.trim().toLowerCase()), whole }],
    ),
  };
}

function widened(value: string, towards: 'down' | 'up'): string {
  const rounding = towards === 'down' ? Exact.ROUND_DOWN : Exact.ROUND_UP;
  return plainText(new Exact(value).toSignificantDigits(DIGITS, rounding));
}
