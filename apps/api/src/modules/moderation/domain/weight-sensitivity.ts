import { highestMark } from '@evenhand/scoring';
import type { Tender } from '@evenhand/shared/contracts';
import { fractionOf, inFull, isBelow, minus, over, plus, signOf, times, type Fraction } from './fraction.ts';
import type { AgreedBid } from './results.ts';

/** A weighting of one criterion at which two bids would change places, the others kept in proportion. */
export interface WeightThreshold {
  readonly criterion: string;
  readonly publishedPercent: string;
  /** Per cent, exact: a decimal, or a ratio such as "80/7". */
  readonly passesPercent: string;
  readonly direction: 'above' | 'below';
  /** The bid that would come before the other. */
  readonly gains: string;
  readonly loses: string;
}

const NOTHING = fractionOf('0');
const HUNDRED = fractionOf('100');

/**
 * For each criterion the nearest weighting above and below the published one at which the order of two bids changes,
 * with the other weightings scaled so that all still make 100. Reckoned in ratios from marks before rounding; a test of
 * how firm the result is, never a reason to change a published weighting.
 */
export function weightThresholds(tender: Tender, bids: readonly AgreedBid[]): readonly WeightThreshold[] {
  return tender.criteria.flatMap((criterion) => {
    const published = fractionOf(criterion.weightPercent);
    const crossings = pairs(bids).flatMap((pair) => crossing(tender, criterion.id, pair));
    const nearest = (side: readonly Crossing[]): Crossing[] => {
      const [first, ...more] = side;
      if (first === undefined) return [];
      const apart = ({ at }: Crossing) => (isBelow(at, published) ? minus(published, at) : minus(at, published));
      return [more.reduce((best, one) => (isBelow(apart(one), apart(best)) ? one : best), first)];
    };
    const above = nearest(crossings.filter(({ at }) => isBelow(published, at)));
    const below = nearest(crossings.filter(({ at }) => isBelow(at, published)));
    return [
      ...below.map((one) => threshold(criterion, one, 'below')),
      ...above.map((one) => threshold(criterion, one, 'above')),
    ];
  });
}

interface Crossing {
  readonly at: Fraction;
  readonly leader: AgreedBid;
  readonly follower: AgreedBid;
}

function threshold(
  { id, weightPercent }: Tender['criteria'][number],
  { at, leader, follower }: Crossing,
  direction: WeightThreshold['direction'],
): WeightThreshold {
  return {
    criterion: id,
    publishedPercent: weightPercent,
    passesPercent: inFull(at),
    direction,
    gains: follower.responseId,
    loses: leader.responseId,
  };
}

function pairs(bids: readonly AgreedBid[]): readonly (readonly [AgreedBid, AgreedBid])[] {
  return bids.flatMap((one, at) => bids.slice(at + 1).map((other) => [one, other] as const));
}

/**
 * With weighting w of the criterion the lead of one bid over the other is w * own + (100 - w) / (100 - published) *
 * rest; the order changes where that is nothing: w = 100 * rest / (rest - own * (100 - published)).
 */
function crossing(tender: Tender, criterion: string, [a, b]: readonly [AgreedBid, AgreedBid]): Crossing[] {
  let own = NOTHING;
  let rest = NOTHING;
  let published = NOTHING;
  for (const { id, weightPercent } of tender.criteria) {
    const apart = minus(share(tender, a.marks[id]), share(tender, b.marks[id]));
    if (id === criterion) {
      own = apart;
      published = fractionOf(weightPercent);
    } else rest = plus(rest, times(fractionOf(weightPercent), apart));
  }
  const lead = signOf(plus(rest, times(published, own)));
  const others = minus(HUNDRED, published);
  const slope = minus(rest, times(own, others));
  if (lead === 0 || signOf(others) === 0 || signOf(slope) === 0) return [];
  const at = over(times(HUNDRED, rest), slope);
  // At the end of the range the order does not change, it is only reached.
  if (signOf(at) <= 0 || !isBelow(at, HUNDRED)) return [];
  return [lead > 0 ? { at, leader: a, follower: b } : { at, leader: b, follower: a }];
}

const share = ({ scale }: Tender, mark: string | undefined): Fraction =>
  over(fractionOf(mark ?? '0'), fractionOf(highestMark(scale.bands)));
