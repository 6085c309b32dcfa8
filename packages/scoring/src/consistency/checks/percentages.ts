import { Exact } from '../../decimal/exact.ts';
import { figuresOf, isExact, type Figure } from '../figure.ts';
import {
  claimsIn,
  quotesOf,
  refsOf,
  written,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';
import { exactly, meets, roundedFrom, times } from '../interval.ts';

const PERCENT = 'percent';
const HUNDRED = new Exact(100);
const MAY_PASS_100 =
  /\b(?:increase|rise|grow\w*|growth|more than|up|uplift|improve\w*|above|return|target|achiev\w*|of (?:the |our |its )?(?:target|baseline|budget|plan|\d{4})|promised|pledged|planned|expected|agreed|forecast|committed)\b/;
const BOUNDED = /^\s*(?:of|share|in)\b/;
const OVER_TIME =
  /\b(?:then|year \d|years \d|rising|by (?:month|year|20|the end)|from year|month \d|m\d+|first|second|third|baseline|today|currently|now)\b/;
const OF_ONE_WHOLE = /\b(?:elsewhere|outside|the rest|remaind\w+|other|others|remaining|balance)\b/;

function impossible(place: PlacedClaim, percents: readonly Figure[]): Finding[] {
  return percents
    .filter(
      ({ value, before, after }) =>
        value.gt(100) && BOUNDED.test(after) && !MAY_PASS_100.test(before.slice(-40) + after.slice(0, 70)),
    )
    .map((figure) => ({
      rule: 'percent-over-100',
      kind: 'arithmetic',
      severity: 'contradiction',
      question: `You state "${figure.found.text}", but a share of one whole cannot be more than 100%. Which figure do you promise?`,
      arithmetic: `${written(figure.value)}% is more than 100%`,
      slices: quotesOf(place),
      doubts: refsOf(place),
    }));
}

function sharesOfOneWhole(place: PlacedClaim, percents: readonly Figure[]): Finding[] {
  const text = place.claim.statement.text.toLowerCase();
  if (percents.length < 3 || !percents.every(isExact) || !OF_ONE_WHOLE.test(text)) return [];
  const [first, last] = [percents[0], percents.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (OVER_TIME.test(text.slice(first.found.start, last.found.end))) return [];
  const sum = percents.reduce((total, { value }) => total.plus(value), new Exact(0));
  // Rounded shares of one whole may miss 100 by half a point each.
  if (sum.minus(HUNDRED).abs().lte(new Exact(percents.length).div(2)) || sum.minus(HUNDRED).abs().gt(25)) return [];
  return [
    {
      rule: 'shares-of-one-whole',
      kind: 'arithmetic',
      severity: 'contradiction',
      question: `The shares that you give add up to ${written(sum)}%. Which of them are right?`,
      arithmetic: `${percents.map(({ value }) => `${written(value)}%`).join(' + ')} = ${written(sum)}%, not 100%`,
      slices: quotesOf(place),
      doubts: refsOf(place),
    },
  ];
}

const OF_BASE = /^\s*of (?:the |our |all |its |their |these |those |about |some )*$/;
const SO_MANY =
  /(?:\(|\bwhich is|\bthat is|\bso|\bor|=|\bi\.e\.|,|:|\bis|\bequal to|\bmeaning|\bsome)\s*(?:about |some |roughly |a total of )*$/;

/** "80% of 35 people, which is 30", and "30 of 35 people (80%)". */
function shareOfBase(place: PlacedClaim, figures: readonly Figure[]): Finding[] {
  return figures.flatMap((percent, i): Finding[] => {
    if (percent.found.kind !== PERCENT || !isExact(percent)) return [];
    const [one, two] = [figures[i + 1], figures[i + 2]];
    const [three, four] = [figures[i - 2], figures[i - 1]];
    const between = (a: Figure, b: Figure) => b.before.slice(a.found.end);
    if (
      one !== undefined &&
      two !== undefined &&
      OF_BASE.test(between(percent, one)) &&
      SO_MANY.test(between(one, two))
    ) {
      return checkShare(place, percent, one, two);
    }
    if (
      three !== undefined &&
      four !== undefined &&
      /^\s*(?:out )?of (?:the |our |all )*$/.test(between(three, four)) &&
      /^[^.;]{0,40}(?:\(|, or |, which is |, )\s*$/.test(between(four, percent))
    ) {
      return checkShare(place, percent, four, three);
    }
    return [];
  });
}

function checkShare(place: PlacedClaim, percent: Figure, base: Figure, part: Figure): Finding[] {
  const whole = base.found.kind === 'count' && part.found.kind === 'count';
  const bothMoney = base.found.kind === 'money' && part.found.kind === 'money';
  if (!(whole || bothMoney) || !isExact(base) || !isExact(part) || part.per !== base.per) return [];
  const share = roundedFrom(percent.value);
  const reached = times(exactly(base.value.div(100)), share);
  const stated = bothMoney ? roundedFrom(part.value) : exactly(part.value);
  // "80% of 35" may be rounded to a whole person either way.
  const slack = whole ? { low: reached.low.minus('0.5'), high: reached.high.plus('0.5') } : reached;
  if (meets(slack, stated)) return [];
  const value = base.value.times(percent.value).div(100);
  const pound = bothMoney ? '£' : '';
  return [
    {
      rule: 'share-of-base',
      kind: 'arithmetic',
      severity: 'contradiction',
      question: `${percent.found.text} of ${base.found.text} is ${pound}${written(value)}, but you give ${part.found.text}. Which is the target?`,
      arithmetic: `${written(percent.value)}% × ${pound}${written(base.value)} = ${pound}${written(value)}, not ${pound}${written(part.value)}`,
      slices: quotesOf(place),
      doubts: refsOf(place),
    },
  ];
}

/**
 * A percentage of a small group must be reachable by whole members of it (the GRIM test, Brown and Heathers 2017):
 * 85% of 9 people is no number of people. It has power only while the group is smaller than what one unit of the last
 * decimal place stands for, so larger groups pass.
 */
export function reachable(percent: Exact, group: Exact): boolean {
  const power = HUNDRED.times(new Exact(10).pow(percent.decimalPlaces()));
  if (group.gte(power) || !group.isInteger()) return true;
  const { low, high } = roundedFrom(percent);
  return group.times(high).div(100).floor().gte(group.times(low).div(100).ceil());
}

function unreachable(place: PlacedClaim, figures: readonly Figure[]): Finding[] {
  return figures.flatMap((percent, i): Finding[] => {
    const base = figures[i + 1];
    if (
      percent.found.kind !== PERCENT ||
      base === undefined ||
      base.found.kind !== 'count' ||
      !isExact(percent) ||
      !isExact(base)
    )
      return [];
    if (place.claim.classification.class !== 'TRACK_RECORD' || !OF_BASE.test(base.before.slice(percent.found.end)))
      return [];
    if (reachable(percent.value, base.value)) return [];
    return [
      {
        rule: 'percent-not-reachable',
        kind: 'arithmetic',
        severity: 'query',
        question: `${percent.found.text} of ${base.found.text} is not a whole number of them. How many was it, and out of how many?`,
        arithmetic: `${written(percent.value)}% × ${written(base.value)} = ${written(base.value.times(percent.value).div(100))}`,
        slices: quotesOf(place),
        doubts: refsOf(place),
      },
    ];
  });
}

/** Percentages against 100, against each other and against the number of people or pounds they are a share of. */
export function percentages(response: CheckedResponse): Finding[] {
  return claimsIn(response).flatMap((place) => {
    const figures = figuresOf(place);
    const percents = figures.filter(({ found }) => found.kind === PERCENT);
    return [
      ...impossible(place, percents),
      ...sharesOfOneWhole(place, percents),
      ...shareOfBase(place, figures),
      ...unreachable(place, figures),
    ];
  });
}
