import { Exact, plainText, roundedText, type RoundingMode } from '../decimal/exact.ts';

/** One row of an authority's own table of unit values. The product brings none: the published tables are licensed. */
export interface UnitValue {
  readonly code: string;
  readonly unit: string;
  /** GBP for one unit, exact decimal text. */
  readonly pounds: string;
  /** The edition that the value was read from; every figure made with it carries it. */
  readonly edition: string;
  /** Whether a person in a job counts for the first twelve months only. */
  readonly firstYearOnly: boolean;
}

/** What a bidder offers on one row. */
export interface Offer {
  readonly code: string;
  /** Units in each contract year, exact decimal text, first year first. */
  readonly perYear: readonly string[];
  /** Share of the offer that is due to this contract, 0 to 1, exact decimal text. */
  readonly attribution: string;
}

export interface ValuedOffer {
  readonly code: string;
  readonly edition: string;
  readonly units: string;
  /** GBP, rounded to pence. */
  readonly pounds: string;
}

/**
 * Quantity x unit value x attribution. Under the twelve-month rule each year's units count once, as new ones: the same
 * people carried on are not counted again, so only rises over the best earlier year count.
 * Throws a RangeError for an attribution outside 0 to 1 or a code that the table lacks.
 */
export function valueOffer(offer: Offer, table: readonly UnitValue[], rounding: RoundingMode = 'half-up'): ValuedOffer {
  const row = table.find(({ code }) => code === offer.code);
  if (row === undefined) throw new RangeError(`The table of unit values has no row ${offer.code}.`);
  const share = new Exact(offer.attribution);
  if (share.isNegative() || share.greaterThan(1)) {
    throw new RangeError(`The attribution ${offer.attribution} of ${offer.code} is not between 0 and 1.`);
  }
  const units = row.firstYearOnly ? newUnits(offer.perYear) : sum(offer.perYear.map((year) => new Exact(year)));
  return {
    code: row.code,
    edition: row.edition,
    units: plainText(units),
    pounds: roundedText(units.times(row.pounds).times(share), 2, rounding),
  };
}

/** GBP for one unit that a stated value implies, rounded to pence: what 693 hours valued at £11,732 are worth an hour. */
export function impliedUnitValue(pounds: string, units: string, rounding: RoundingMode = 'half-up'): string {
  if (new Exact(units).isZero()) throw new RangeError('No units, no value for one unit.');
  return roundedText(new Exact(pounds).div(units), 2, rounding);
}

function newUnits(perYear: readonly string[]): Exact {
  let best = new Exact(0);
  for (const year of perYear) best = Exact.max(best, year);
  return best;
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
