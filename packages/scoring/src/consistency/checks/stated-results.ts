import { Exact } from '../../decimal/exact.ts';
import { isExact, type Figure } from '../figure.ts';
import { claimsIn, quotesOf, refsOf, written, type CheckedResponse, type Finding } from '../finding.ts';
import type { Headcount } from '../headcounts.ts';
import { meets, roundedFrom } from '../interval.ts';
import { passageOf, resultsOf, type Passage } from './passage.ts';
import { termOf, workingsOf, type Working } from './workings.ts';

/**
 * "60 staff at two days a year, which is 140 days": a figure that the words present as worked out from others around
 * it. Asked about when the working that the words describe gives another number and no other working gives it either.
 */
export function statedResults(response: CheckedResponse, headcounts: readonly Headcount[]): Finding[] {
  const contractYears = new Exact(response.contract.contractYears);
  const places = claimsIn(response);
  return places.flatMap((place, i) => {
    const next = places[i + 1];
    const passage = passageOf(place, next?.criterion === place.criterion ? next : undefined);
    return resultsOf(passage)
      .filter((result) => isExact(result) && result.found.kind !== 'percent')
      .flatMap((result) => {
        const working = contradicting(result, workingsOf({ result, passage, contractYears, headcounts }));
        return working === null ? [] : [finding(result, working, passage)];
      });
  });
}

/** The working that the words describe, where neither it nor any other reaches the result; the nearest of several. */
function contradicting(result: Figure, workings: readonly Working[]): Working | null {
  const said = workings.filter((working) => working.said);
  if (said.length === 0) return null;
  const stated = result.found.kind === 'money' ? roundedFrom(result.value) : result.interval;
  if (workings.some(({ reached }) => meets(reached(), stated))) return null;
  const distance = ({ value }: Working) => value().minus(result.value).abs();
  return said.toSorted((a, b) => distance(a).comparedTo(distance(b)))[0] ?? null;
}

function finding(result: Figure, { sum, value, also }: Working, { places }: Passage): Finding {
  const reached = `${result.found.kind === 'money' ? '£' : ''}${written(value())}`;
  return {
    rule: 'stated-result',
    kind: 'arithmetic',
    severity: also.length === 0 ? 'contradiction' : 'query',
    question: `You state "${result.found.text}", but the figures beside it give ${reached}. Which figure do you promise?`,
    arithmetic: `${sum()} = ${reached}, not ${termOf(result)}`,
    slices: quotesOf(...places, ...also),
    doubts: refsOf(...places),
  };
}
