import { Exact, plainText, roundedText, type RoundingMode } from '../decimal/exact.ts';

/** One bid's offered value in GBP, exact decimal text. */
export interface OfferedValue {
  readonly name: string;
  readonly pounds: string;
}

export interface ProRata {
  /** Name -> points, rounded; empty where nobody offers anything. */
  readonly points: Readonly<Record<string, string>>;
  /** The value that earns all points; null where nobody offers anything. */
  readonly benchmark: string | null;
  /** Bids far above the others: to be explained by the bidder before they set the benchmark. They are not excluded. */
  readonly toExplain: readonly string[];
}

/** So many times the median of the other bids, and an offer must be explained before it sets the benchmark. */
export const OUTLIER_FACTOR = 5;

/**
 * weight x value / highest value, where the tender publishes this formula. One inflated offer would lower all others,
 * so offers more than OUTLIER_FACTOR times the median of the other bids do not set the benchmark until a person has
 * accepted them (`accepted`); they still earn at most all points. Needs three bids: with fewer there is no median of
 * others worth the name.
 */
export function proRata(
  weight: string,
  values: readonly OfferedValue[],
  rounding: { readonly places: number; readonly mode: RoundingMode },
  accepted: ReadonlySet<string> = new Set(),
): ProRata {
  const toExplain = values
    .filter((value) => !accepted.has(value.name) && standsOut(value, values))
    .map(({ name }) => name);
  const credible = values.filter(({ name }) => !toExplain.includes(name)).map(({ pounds }) => new Exact(pounds));
  const benchmark = credible.reduce((best, value) => Exact.max(best, value), new Exact(0));
  if (benchmark.isZero()) return { points: {}, benchmark: null, toExplain };
  const points = Object.fromEntries(
    values.map(({ name, pounds }) => {
      const share = Exact.min(1, new Exact(pounds).div(benchmark));
      return [name, roundedText(share.times(weight), rounding.places, rounding.mode)];
    }),
  );
  return { points, benchmark: plainText(benchmark), toExplain };
}

function standsOut(value: OfferedValue, all: readonly OfferedValue[]): boolean {
  const others = all.filter((one) => one !== value).map(({ pounds }) => new Exact(pounds));
  if (others.length < 2) return false;
  const middle = median(others);
  return middle.isZero() ? false : new Exact(value.pounds).greaterThan(middle.times(OUTLIER_FACTOR));
}

function median(values: readonly Exact[]): Exact {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? new Exact(0);
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[half - 1] ?? upper).div(2);
}
