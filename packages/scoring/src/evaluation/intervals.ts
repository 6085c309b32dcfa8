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

/** Numbers in [0, 1) from a 32-bit seed (mulberry32): the same seed gives the same numbers everywhere. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ROUNDS = 1000;
const SEED = 20251121;

/**
 * Percentile bootstrap interval of a statistic over independent groups (responses, not units: units of one writer are
 * alike). Not defined for fewer than two groups, or where the statistic itself is not defined.
 */
export function bootstrap<Group>(
  groups: readonly Group[],
  statistic: (drawn: readonly Group[]) => number | null,
): Interval {
  if (groups.length < 2) return { low: null, high: null };
  const next = seededNumbers(SEED);
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const drawn: Group[] = [];
    for (let i = 0; i < groups.length; i++) {
      const group = groups[Math.floor(next() * groups.length)];
      if (group !== undefined) drawn.push(group);
    }
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length < ROUNDS / 2) return { low: null, high: null };
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? null;
  return { low: at(0.025), high: at(0.975) };
}
