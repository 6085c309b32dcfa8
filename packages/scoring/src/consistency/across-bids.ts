import { Exact } from '../decimal/exact.ts';
import { figuresOf } from './figure.ts';
import {
  claimsIn,
  quotesOf,
  refsOf,
  written,
  type CheckedResponse,
  type ClaimRef,
  type Finding,
  type FindingSlice,
} from './finding.ts';
import { perYear } from './occasions.ts';

/** The largest promise of one bid on one measure in one unit, over the whole contract. */
export interface BidFigure {
  readonly response: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: Exact;
  readonly words: string;
  readonly slices: readonly FindingSlice[];
  readonly claims: readonly ClaimRef[];
}

/** What is usual outside this tender, for each £1m of contract value over the whole contract. */
export interface UsualRange {
  readonly measure: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly source: string;
}

export interface BidFinding {
  readonly response: string;
  readonly finding: Finding;
}

/** With fewer bids than this their spread says nothing, and only ranges from outside are used. */
export const FEWEST_BIDS = 8;
/** Robust z from which Iglewicz and Hoaglin (1993) call a value an outlier, and their factor for the MAD. */
const OUTLIER = new Exact('3.5');
const MAD_FACTOR = new Exact('0.6745');
/** Where more than half of the bids promise the same, the spread is nothing: then this many times the median is asked about. */
const TIMES_MEDIAN = new Exact(5);

/** What each accepted measure of a response comes to over the contract, for comparison with other bids. */
export function bidFigures(name: string, response: CheckedResponse): BidFigure[] {
  const largest = new Map<string, BidFigure>();
  for (const place of claimsIn(response)) {
    const { classification, scope, duplicateOf, measures } = place.claim;
    const measure = measures.find(({ status }) => status === 'accepted')?.measure;
    if (measure === undefined || classification.class !== 'COMMITMENT' || duplicateOf !== null) continue;
    if (scope !== 'contract' && scope !== 'unknown') continue;
    for (const figure of figuresOf(place)) {
      if (figure.found.kind === 'percent' || figure.value.lte(0)) continue;
      const yearly = perYear(figure.per);
      const value = yearly === null ? figure.value : figure.value.times(yearly).times(response.contract.contractYears);
      const key = `${measure} ${figure.found.unit}`;
      if (largest.get(key)?.value.gte(value) === true) continue;
      largest.set(key, {
        response: name,
        measure,
        unit: figure.found.unit,
        value,
        words: figure.found.text,
        slices: quotesOf(place),
        claims: refsOf(place),
      });
    }
  }
  return [...largest.values()];
}

function median(sorted: readonly Exact[]): Exact {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? new Exact(0);
  return sorted.length % 2 === 1 ? upper : upper.plus(sorted[middle - 1] ?? upper).div(2);
}

const ascending = (values: readonly Exact[]): Exact[] => values.toSorted((a, b) => a.comparedTo(b));

/**
 * Robust z of each value, on the scale of its logarithm because promises differ by factors; null for all where the
 * median distance from the median is nothing.
 */
export function robustZ(values: readonly Exact[]): Exact[] | null {
  const logs = values.map((value) => value.ln());
  const middle = median(ascending(logs));
  const spread = median(ascending(logs.map((log) => log.minus(middle).abs())));
  return spread.isZero() ? null : logs.map((log) => MAD_FACTOR.times(log.minus(middle)).div(spread));
}

function unusualAmong(bids: readonly BidFigure[]): BidFinding[] {
  const values = bids.map(({ value }) => value);
  const middle = median(ascending(values));
  const z = robustZ(values);
  return bids.flatMap((bid, i): BidFinding[] => {
    const score = z?.[i];
    const times = bid.value.gte(middle) ? bid.value.div(middle) : middle.div(bid.value);
    const unusual = score === undefined ? times.gte(TIMES_MEDIAN) : score.abs().gt(OUTLIER);
    if (!unusual) return [];
    const than = bid.value.gt(middle) ? 'much more' : 'much less';
    return [
      asked(
        bid,
        `than most bids for this contract`,
        than,
        `${written(bid.value)} against a median of ${written(middle)} in ${bids.length} bids`,
      ),
    ];
  });
}

function outsideUsual(bid: BidFigure, ranges: readonly UsualRange[], millions: Exact): BidFinding[] {
  const range = ranges.find(({ measure, unit }) => measure === bid.measure && unit === bid.unit);
  if (range === undefined || millions.isZero()) return [];
  const share = bid.value.div(millions);
  if (share.gte(range.low) && share.lte(range.high)) return [];
  const than = share.gt(range.high) ? 'much more' : 'much less';
  const sum = `${written(bid.value)} ÷ £${written(millions)}m = ${written(share)} for each £1m, usually ${range.low} to ${range.high} (${range.source})`;
  return [asked(bid, 'than is usual for a contract of this value', than, sum)];
}

function asked(bid: BidFigure, thanWhat: string, than: string, arithmetic: string): BidFinding {
  return {
    response: bid.response,
    finding: {
      rule: 'unusual-amount',
      kind: 'implausible',
      severity: 'query',
      question: `"${bid.words}" comes to ${than} over the contract ${thanWhat}. How will it be done, and with what means?`,
      arithmetic,
      slices: bid.slices,
      doubts: bid.claims,
    },
  };
}

/**
 * Promises that are unusual beside the other bids (8 or more on the same measure and unit), or with fewer bids beside
 * ranges from outside. A reason to ask, never a relative mark. `contractValueGBP` is the value of the whole contract.
 */
export function unusualAcrossBids(
  figures: readonly BidFigure[],
  ranges: readonly UsualRange[] = [],
  contractValueGBP: string | null = null,
): BidFinding[] {
  const groups = new Map<string, BidFigure[]>();
  for (const figure of figures.toSorted((a, b) => (a.response < b.response ? -1 : a.response > b.response ? 1 : 0))) {
    const key = `${figure.measure} ${figure.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const millions = new Exact(contractValueGBP ?? 0).div(1_000_000);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, bids]) =>
      bids.length >= FEWEST_BIDS ? unusualAmong(bids) : bids.flatMap((bid) => outsideUsual(bid, ranges, millions)),
    );
}
