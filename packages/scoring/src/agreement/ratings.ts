/** One row per unit (a bid's answer to a question), one column per rater; null where a rater gave no score. */
export type Ratings = readonly (readonly (number | null)[])[];

/** The scores that were given, without the gaps. */
export const given = (unit: readonly (number | null)[]): number[] => unit.filter((score) => score !== null);

/** The units that at least two raters scored: only these say anything about agreement. */
export const pairable = (ratings: Ratings): Ratings => ratings.filter((unit) => given(unit).length >= 2);

/** The units that every rater scored, as full rows. */
export function complete(ratings: Ratings): number[][] {
  const raters = Math.max(0, ...ratings.map((unit) => unit.length));
  return ratings.map(given).filter((scores) => scores.length === raters);
}

/** Sum of numbers, 0 for none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
