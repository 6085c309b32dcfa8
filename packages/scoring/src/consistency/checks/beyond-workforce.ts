import { Exact } from '../../decimal/exact.ts';
import { figuresOf, nounOf, type Figure } from '../figure.ts';
import {
  claimsIn,
  mayBePromise,
  quotesOf,
  refsOf,
  written,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';
import type { Headcount } from '../headcounts.ts';

const OWN_STAFF = /\b(?:staff|employees?|colleagues|first aiders?|operatives|of our (?:team|people|workforce))\b/;
const OTHERS = /\bdelegates?|apprentic|client|customer|supplier|subcontract|across the uk|group|nationally\b/;
/** More volunteer days a head than this a year is more than a working week. */
const DAYS_A_HEAD = new Exact(5);
/** A first aider for every second person or more. */
const AIDER_SHARE = new Exact('0.5');
const NEW_PEOPLE =
  /\b(?:job|post|opportunit|recruit|apprentic|internship|intern|placement|traineeship|connect to work|care leaver|young people|armed forces)/;

/** Students and trainees come and go over the years, so somewhat more than the workforce is nothing unusual. */
const MANY_MORE = new Exact('1.5');
/** A figure that counts them, one person each. */
const NEW_PERSON =
  /\b(?:person|people|job|post|opportunit|apprentic|intern|placement|trainee|recruit|care leaver|starter|vacanc)/;

function largest(headcounts: readonly Headcount[]): Headcount | null {
  return headcounts.toSorted((a, b) => b.figure.value.comparedTo(a.figure.value))[0] ?? null;
}

function moreThanAll(place: PlacedClaim, figure: Figure, all: Headcount): Finding[] {
  const words = `${figure.found.text} ${figure.after.slice(0, 30)}`.toLowerCase();
  const context = place.claim.statement.text.toLowerCase();
  const aiders = /first aid/.test(context) && /aider|staff|people|colleague|employee|member/.test(words);
  const own =
    OWN_STAFF.test(figure.found.text.toLowerCase()) ||
    /^\s*(?:members of )?(?:staff|employees|colleagues)\b/.test(figure.after);
  if (figure.found.kind !== 'count' || OTHERS.test(context) || !(own || aiders)) return [];
  const share = figure.value.div(all.figure.value);
  if (share.lte(aiders ? AIDER_SHARE : 1)) return [];
  return [
    {
      rule: 'more-than-workforce',
      kind: 'implausible',
      severity: 'query',
      question: share.gt(1)
        ? `You promise "${figure.found.text}", but say that you have "${all.words}". Who are the others?`
        : `You promise "${figure.found.text}" out of "${all.words}". Is that the number meant?`,
      arithmetic: `${written(figure.value)} ÷ ${written(all.figure.value)} = ${written(share.times(100), 0)}%`,
      slices: quotesOf(place, all.figure.at),
      doubts: refsOf(place),
    },
  ];
}

function daysAHead(place: PlacedClaim, figure: Figure, all: Headcount): Finding[] {
  const yearly =
    figure.per === 'year' || /\bannual|per year|a year|each year/.test(place.claim.statement.text.toLowerCase());
  if (figure.found.unit !== 'day' || !yearly || !/volunteer/.test(place.claim.statement.text.toLowerCase())) return [];
  const each = figure.value.div(all.figure.value);
  if (each.lte(DAYS_A_HEAD)) return [];
  return [
    {
      rule: 'days-a-head',
      kind: 'implausible',
      severity: 'query',
      question: `"${figure.found.text}" a year from "${all.words}" is about ${written(each, 1)} days each. Who gives these days, and are they paid working days?`,
      arithmetic: `${written(figure.value)} ÷ ${written(all.figure.value)} = ${written(each, 1)} days a head each year`,
      slices: quotesOf(place, all.figure.at),
      doubts: refsOf(place),
    },
  ];
}

/** New jobs, placements and traineeships promised together, when they come to many more people than the bidder has. */
function newPeople(places: readonly PlacedClaim[], all: Headcount): Finding[] {
  const seen = new Set<string>();
  const offers = places.filter(mayBePromise).flatMap((place) => {
    if (place.claim.duplicateOf !== null || !NEW_PEOPLE.test(place.claim.statement.text.toLowerCase())) return [];
    const figure = figuresOf(place).find(
      (one) => one.found.kind === 'count' && one.value.gt(1) && NEW_PERSON.test(`${one.found.unit} ${nounOf(one)}`),
    );
    if (figure === undefined || OWN_STAFF.test(figure.found.text.toLowerCase()) || seen.has(figure.found.text))
      return [];
    seen.add(figure.found.text);
    return [figure];
  });
  const sum = offers.reduce((total, { value }) => total.plus(value), new Exact(0));
  if (offers.length < 2 || sum.lt(all.figure.value.times(MANY_MORE))) return [];
  return [
    {
      rule: 'new-people-against-workforce',
      kind: 'implausible',
      severity: 'query',
      question: `Together you promise ${written(sum)} jobs and places, with "${all.words}" in all. Are these separate people, and how will you look after them?`,
      arithmetic: `${offers.map(({ value }) => written(value)).join(' + ')} = ${written(sum)}, against ${written(all.figure.value)}`,
      slices: quotesOf(...offers.map(({ at }) => at), all.figure.at),
      doubts: refsOf(...offers.map(({ at }) => at)),
    },
  ];
}

/** Promises about the bidder's own people that are large beside the number of people it says it has. */
export function beyondWorkforce(response: CheckedResponse, headcounts: readonly Headcount[]): Finding[] {
  const all = largest(headcounts);
  if (all === null) return [];
  const places = claimsIn(response);
  return [
    ...places.filter(mayBePromise).flatMap((place) =>
      figuresOf(place)
        .filter(
          (figure) =>
            !headcounts.some(
              (headcount) => headcount.figure.found === figure.found || headcount.figure.value.eq(figure.value),
            ),
        )
        .flatMap((figure) => [...moreThanAll(place, figure, all), ...daysAHead(place, figure, all)]),
    ),
    ...newPeople(places, all),
  ];
}
