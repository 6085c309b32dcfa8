/** A 95% interval; null where it is not defined. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

const Z = 1.959963984540054;

/** Wilson score interval of a share (Wilson 1927): `hits` of `n`. Not defined for n = 0. */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { low: null, high: null };
  const share = hits / n;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  const middle = share + (Z * Z) / (2 * n);
  const scale = 1 + (Z * Z) / n;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
