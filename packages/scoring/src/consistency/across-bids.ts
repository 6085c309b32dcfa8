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

/** What is usual outside this tender, for each £1m of contract value over the whole contract: exact decimals as text. */
export interface UsualRange {
  /** Code of the measure in the framework of the tender. */
  readonly measure: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  /** Where the range comes from and of which day, as it is told to the bidder. */
  readonly source: string;
}

const HOW = 'How will it be done, and with what means?';

export interface BidFinding {
  readonly response: string;
  readonly finding: Finding;
}

const MILLION = 1_000_000;
/** With fewer bids than this their spread says nothing, and only ranges from outside are used. */
export const FEWEST_BIDS = 8;
/** Robust z from which Iglewicz and Hoaglin (1993) call a value an outlier, and their factor for the MAD. */
const OUTLIER = new Exact('3.5');
const MAD_FACTOR = new Exact('0.6745');
/** Where more than half of the bids promise the same, the spread is nothing: then this many times the median is asked about. */
const TIMES_MEDIAN = new Exact(5);
/** Half of all contracts lie outside their own middle half: only what is this many times beyond it is asked about. */
const TIMES_USUAL = new Exact(2);

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
        `${than} over the contract than most bids for this contract. ${HOW}`,
        `${written(bid.value)} against a median of ${written(middle)} in ${bids.length} bids`,
      ),
    ];
  });
}

function outsideUsual(bid: BidFigure, ranges: readonly UsualRange[], millions: Exact): BidFinding[] {
  const range = ranges.find(({ measure, unit }) => measure === bid.measure && unit === bid.unit);
  if (range === undefined || millions.isZero()) return [];
  const share = bid.value.div(millions);
  const isMore = share.gt(TIMES_USUAL.times(range.high));
  if (!isMore && share.gte(new Exact(range.low).div(TIMES_USUAL))) return [];
  const than = isMore ? 'much more' : 'much less';
  const beyond = isMore ? `more than ${TIMES_USUAL.toFixed()} times` : 'less than half of';
  const sum = `${written(bid.value)} ÷ £${written(millions)}m = ${written(share)} for each £1m, ${beyond} what is usual: ${range.low} to ${range.high} (${range.source})`;
  const rest = isMore ? HOW : 'Is this the whole amount, or that of a part of the contract?';
  return [asked(bid, `${than} over the contract than is usual for a contract of this value. ${rest}`, sum)];
}

function asked(bid: BidFigure, than: string, arithmetic: string): BidFinding {
  return {
    response: bid.response,
    finding: {
      rule: 'unusual-amount',
      kind: 'implausible',
      severity: 'query',
      question: `"${bid.words}" comes to ${than}`,
      arithmetic,
      slices: bid.slices,
      doubts: bid.claims,
    },
  };
}

/**
 * Promises of one response that are far beyond what is usual outside this tender, whatever the other bids say. Nothing is
 * asked where the value of the contract is not known.
 */
export function beyondUsual(response: CheckedResponse, ranges: readonly UsualRange[]): Finding[] {
  const { annualValueGBP, contractYears } = response.contract;
  if (ranges.length === 0 || annualValueGBP === undefined) return [];
  const millions = new Exact(annualValueGBP).times(contractYears).div(MILLION);
  return bidFigures('', response).flatMap((bid) => outsideUsual(bid, ranges, millions).map(({ finding }) => finding));
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
  const millions = new Exact(contractValueGBP ?? 0).div(MILLION);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, bids]) =>
      bids.length >= FEWEST_BIDS ? unusualAmong(bids) : bids.flatMap((bid) => outsideUsual(bid, ranges, millions)),
    );
}
