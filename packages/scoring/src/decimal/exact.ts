import { Decimal } from 'decimal.js';

/**
 * The one decimal arithmetic for marks, weights and money: 60 significant digits, never in exponent form.
 * Sums and products of published figures are exact; a quotient is carried to 60 digits and rounded once, at the end.
 */
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60, defaults: true });
export type Exact = Decimal;

/** How a published set says that figures are rounded. */
export type RoundingMode = 'half-up' | 'half-even' | 'down' | 'up';

const MODES: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
};

/** Rounds to `places` decimal places (0 to 10) and writes all of them: 15 at 2 places is "15.00". */
export function roundedText(value: Decimal, places: number, mode: RoundingMode): string {
  return value.toDecimalPlaces(places, MODES[mode]).toFixed(places);
}

/** The number as plain text without rounding: "12.5", never "1.25e+1". */
export function plainText(value: Decimal): string {
  return value.toFixed();
}

/** The exact sum of decimals as text; "0" of none. */
export function decimalSum(values: readonly string[]): string {
  return plainText(values.reduce((total, value) => total.plus(value), new Exact(0)));
}
