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
import type { Headcount } from '../headcounts.ts';
import { exactly, meets, roundedFrom, times, within, type Interval } from '../interval.ts';

interface StatedRatio {
  readonly written: string;
  readonly approximate: boolean;
  readonly peoplePerOne: Exact;
  readonly start: number;
}

const IN_WORDS = /\bone (?:[\w-]+ ){1,5}?(?:to|for|per) (?:every |each )?$/;

/** "1:58", and "one first aider to every eleven operatives". */
function ratioIn(place: PlacedClaim, figures: readonly Figure[]): StatedRatio | null {
  for (const { kind, value, comparator, start, text } of place.claim.quantities) {
    const [one, many] = kind === 'ratio' ? value.split(':') : [];
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
      ({ found, value, per }) =>
        found.kind === 'count' &&
        per === null &&
        found.end <= ratio.start &&
        value.gt(1) &&
        !/staff|people|person|employee/.test(found.unit),
    );
    const people = headcounts.map(({ figure }) => figure);
    if (helpers === undefined || people.length === 0) return [];
    if (people.some((one) => fits(ratio, helpers.value, one.value))) return [];
    const here = people.find(({ at }) => at === place || at.claim === place.claim);
    const base = here ?? people.find((_, i) => headcounts[i]?.of === 'contract') ?? people[0];
    if (base === undefined || (base.found.start === helpers.found.start && base.at.claim === place.claim)) return [];
    const each = base.value.div(helpers.value);
    const implied = helpers.value.times(ratio.peoplePerOne);
    return [
      {
        rule: 'ratio-against-headcount',
        kind: 'arithmetic',
        severity: here === undefined ? 'query' : 'contradiction',
        question:
          `You give a ratio of ${ratio.written} with ${helpers.found.text}, which means ${written(implied)} people, and elsewhere "${base.found.text}". Which number of people is the ratio worked out on?`.replace(
            'and elsewhere',
            here === undefined ? 'and elsewhere' : 'and in the same sentence',
          ),
        arithmetic: `${written(base.value)} ÷ ${written(helpers.value)} = ${written(each, 1)}, so about 1:${written(each, 0)}, not 1:${written(ratio.peoplePerOne)}`,
        slices: quotesOf(place, base.at),
        doubts: refsOf(place),
      },
    ];
  });
}
