/** A ratio of whole numbers in lowest terms, so that a threshold such as 80/7 is not rounded on its way. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Exact decimal text as a fraction. */
export function fractionOf(decimal: string): Fraction {
  const [whole = '0', places = ''] = decimal.split('.');
  return reduced(BigInt(whole + places), 10n ** BigInt(places.length));
}

/** In lowest terms, with a positive divisor; throws a RangeError for a divisor of zero. */
export function reduced(over: bigint, under: bigint): Fraction {
  if (under === 0n) throw new RangeError('Nothing can be divided by zero.');
  const shared = greatestDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { over: over / shared, under: under / shared };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.over, a.under * b.under);
/** `a / b`; throws a RangeError where `b` is zero. */
export const over = (a: Fraction, b: Fraction): Fraction => reduced(a.over * b.under, a.under * b.over);
/** Below, at or above zero. */
export const signOf = ({ over: top }: Fraction): -1 | 0 | 1 => (top < 0n ? -1 : top > 0n ? 1 : 0);
export const isBelow = (a: Fraction, b: Fraction): boolean => signOf(minus(a, b)) < 0;

/** "12", "12.5", or "80/7" where no decimal writes it in full. */
export function inFull({ over: top, under }: Fraction): string {
  let rest = under;
  let places = 0;
  for (const factor of [2n, 5n]) {
    let times = 0;
    while (rest % factor === 0n) {
      rest /= factor;
      times++;
    }
    places = Math.max(places, times);
  }
  if (rest !== 1n) return `${String(top)}/${String(under)}`;
  const digits = ((top < 0n ? -top : top) * 10n ** BigInt(places)) / under;
  const text = digits.toString().padStart(places + 1, '0');
  const decimal = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return top < 0n ? `-${decimal}` : decimal;
}
