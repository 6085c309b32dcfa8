import { Exact } from '../../decimal/exact.ts';
import { figuresOf, isBare, isExact, nounOf, type Figure } from '../figure.ts';
import {
  claimsIn,
  quotesOf,
  refsOf,
  written,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';
import type { Headcount } from '../headcounts.ts';
import { exactly, meets, roundedFrom, times, within, type Interval } from '../interval.ts';

interface StatedRatio {
  readonly written: string;
  readonly approximate: boolean;
  readonly peoplePerOne: Exact;
  readonly start: number;
}

/** A ratio to be beaten says nothing about the number of people. */
const TARGET =
  /\b(?:better\w*|exceed\w*|beat\w*|above|at least|minimum|no worse than|target of|maximum)\b[^.,;]*\||\|\s*(?:target|minimum|or better|that we set)/i;

const IN_WORDS = /\bone (?:[\w-]+ ){1,5}?(?:to|for|per) (?:every |each )?$/;

/** "1:58", and "one first aider to every eleven operatives". */
function ratioIn(place: PlacedClaim, figures: readonly Figure[]): StatedRatio | null {
  for (const { kind, value, comparator, start, end, text } of place.claim.quantities) {
    const [one, many] = kind === 'ratio' ? value.split(':') : [];
    const around = `${place.claim.statement.text.slice(0, start).slice(-30)}|${place.claim.statement.text.slice(end, end + 12)}`;
    if (TARGET.test(around)) continue;
    if (one !== '1' || many === undefined || !/^\d+(\.\d+)?$/.test(many)) continue;
    return { written: text, approximate: comparator === '~', peoplePerOne: new Exact(many), start };
  }
  const inWords = figures.find(({ before }) => IN_WORDS.test(before));
  if (inWords === undefined) return null;
  const from = IN_WORDS.exec(inWords.before)?.index ?? 0;
  return {
    written: place.claim.statement.text.slice(from, inWords.found.end),
    approximate: !isExact(inWords),
    peoplePerOne: inWords.value,
    start: from,
  };
}

function fits(ratio: StatedRatio, helpers: Exact, people: Exact): boolean {
  const stated: Interval = ratio.approximate ? within(ratio.peoplePerOne, '0.1') : roundedFrom(ratio.peoplePerOne);
  return meets(times(exactly(helpers), stated), exactly(people));
}

/**
 * "13 first aiders, a ratio of 1:58" says that there are 754 people. Asked about when the response states another
 * number of people and no number of people that it states agrees.
 */
export function ratioAgainstHeadcount(response: CheckedResponse, headcounts: readonly Headcount[]): Finding[] {
  return claimsIn(response).flatMap((place) => {
    const figures = figuresOf(place);
    const ratio = ratioIn(place, figures);
    if (ratio === null) return [];
    const helpers = figures.find(
      ({ found, value, per }) => found.kind === 'count' && per === null && found.end <= ratio.start && value.gt(1),
    );
    if (helpers === undefined || headcounts.length === 0) return [];
    if (headcounts.some(({ figure }) => fits(ratio, helpers.value, figure.value))) return [];
    const here = headcounts.find(({ figure }) => figure.at.claim === place.claim);
    const base = here ?? headcounts.find(({ of }) => of === 'contract') ?? headcounts[0];
    if (base === undefined || base.figure.found === helpers.found) return [];
    const each = base.figure.value.div(helpers.value);
    const implied = helpers.value.times(ratio.peoplePerOne);
    return [
      {
        rule: 'ratio-against-headcount',
        kind: 'arithmetic',
        severity: here === undefined ? 'query' : 'contradiction',
        question: `You give a ratio of ${ratio.written} with ${isBare(helpers.found) ? nounOf(helpers) : helpers.found.text}, which means ${written(implied)} people, and ${here === undefined ? 'elsewhere' : 'in the same sentence'} "${base.words}". Which number of people is the ratio worked out on?`,
        arithmetic: `${written(base.figure.value)} ÷ ${written(helpers.value)} = ${written(each, 1)}, so about 1:${written(each, 0)}, not 1:${written(ratio.peoplePerOne)}`,
        slices: quotesOf(place, base.figure.at),
        doubts: refsOf(place),
      },
    ];
  });
}
