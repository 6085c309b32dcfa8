import { Exact } from '../../decimal/exact.ts';
import { isExact, isPeople, sameUnit, type Figure } from '../figure.ts';
import { written, type PlacedClaim } from '../finding.ts';
import type { Headcount } from '../headcounts.ts';
import { exactly, plus, roundedFrom, times, type Interval } from '../interval.ts';
import { occasionsNamed, perYear } from '../occasions.ts';
import type { Passage } from './passage.ts';

/** One way in which a stated result could have been worked out. Most are never looked at: each sum is done when asked. */
export interface Working {
  readonly sum: () => string;
  readonly value: () => Exact;
  readonly reached: () => Interval;
  /** Whether the words say that this is how it was worked out; the others only excuse a result that they happen to give. */
  readonly said: boolean;
  /** Statements elsewhere that it uses. */
  readonly also: readonly PlacedClaim[];
}

/** What a result is worked out from: the figures around it, the term of the contract and the numbers of people. */
export interface Material {
  readonly result: Figure;
  readonly passage: Passage;
  readonly contractYears: Exact;
  readonly headcounts: readonly Headcount[];
}

const WHOLE_TERM =
  /\b(?:over|across|during|for) the (?:whole |full |entire )?(?:contract|term|life)|in (?:total|all|aggregate)\b|altogether/;
const LATE_START =
  /\bfrom (?:year|month|september|autumn|spring|the second)|\bstarting|\bfirst (?:by|in|from|start)|\byear \d|\bbegin|\beach (?:september|winter)|\bacademic|\bdepend|\bup to\b/;
const EACH_SEASON =
  /\b(?:each|every|in the) (?:contract |school |academic )?(?:year|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)\b/;
const EACH_PERSON = /\b(?:each|every(?:one)?|all)\b[^.;|]{0,60}$|\bfrom $/;
const ALL_STAFF =
  /\b(?:all (?:of )?(?:the|our) (?:[\w-]+ ){0,2}(?:people|staff|team|employees|colleagues|workers)|every (?:employee|member of (?:the |our )?(?:staff|workforce|team)|colleague|worker)|everyone|each (?:employee|member of staff|colleague|worker|person) (?:here|of ours|in the company))\b/;
/** Things that one person each takes up: "two people each summer, that is ten jobs". */
const ONE_EACH =
  /^(?:person|people|job|post|place|apprentice(?:ship)?|trainee(?:ship)?|starter|vacancy|opportunity|internship|intern|placement|student|learner|recruit)$/;
const OF_A_PERIOD =
  /^[^,;.]{0,60}\b(?:in|for|during|by|in the course of) (?:the )?(?:year|month|20\d\d|(?:spring|summer|autumn|winter))/;
const ADDED_UP = /\b(?:in (?:total|all|aggregate)|altogether|totall?ing|amounting|making|overall)\b/;

/** A figure as it stands in a sum: "£2,500" or "60". */
export const termOf = (figure: Figure): string =>
  figure.found.kind === 'money' ? `£${written(figure.value)}` : written(figure.value);

/** Every way to reach a stated result from what is around it. */
export function workingsOf(material: Material): Working[] {
  return [
    ...timesOccasions(material),
    ...timesPrice(material),
    ...timesPeople(material),
    ...timesHeadcount(material),
    ...anyProduct(material),
    ...sumOfParts(material),
  ];
}

const othersThan = ({ result, passage }: Material): Figure[] =>
  passage.figures.filter((figure) => figure !== result && figure.value.gt(0));

const alikeTo = (material: Material): Figure[] =>
  othersThan(material).filter(
    (figure) =>
      sameUnit(figure, material.result) || (figure.found.kind === 'count' && material.result.found.kind === 'count'),
  );

/** "About 12" leaves room either way; "at least 12" is worked out with as 12. */
const spanOf = (figure: Figure): Interval =>
  figure.found.comparator === '~' ? figure.interval : exactly(figure.value);

const ONCE = new Exact(1);

function product(a: Figure, b: Figure, said: boolean, by = ONCE): Working {
  return {
    sum: () => [termOf(a), termOf(b), ...(by.eq(1) ? [] : [written(by)])].join(' × '),
    value: () => a.value.times(b.value).times(by),
    reached: () => times(times(spanOf(a), spanOf(b)), exactly(by)),
    said,
    also: [],
  };
}

const repeated = (rate: Figure, by: Exact, said: boolean): Working => ({
  sum: () => `${termOf(rate)} × ${written(by)}`,
  value: () => rate.value.times(by),
  reached: () => times(spanOf(rate), exactly(by)),
  said: said && isExact(rate),
  also: [],
});

/** A worked-out sentence ("That is ten jobs") may give the same people another name. */
const oneEach = (rate: Figure, { result, passage }: Material): boolean =>
  passage.places.length > 1 &&
  rate.at !== result.at &&
  ONE_EACH.test(rate.found.unit) &&
  ONE_EACH.test(result.found.unit);

/** "£2,500 in each of four years", "six a year over the contract". */
function timesOccasions(material: Material): Working[] {
  const { result, passage, contractYears } = material;
  const named = occasionsNamed(passage.text);
  return alikeTo(material).flatMap((rate): Working[] => {
    const often = perYear(rate.per);
    const cycles = often ?? ONCE;
    const alike = sameUnit(rate, result) || oneEach(rate, material);
    const yearly = rate.per === 'year' || (rate.per === null && EACH_SEASON.test(passage.text));
    if (named.length > 0) {
      const inTerm = /school|term|weeks/.test(passage.text);
      return named.flatMap((n) => [
        repeated(rate, n, alike && yearly),
        ...(cycles.eq(1) ? [] : [repeated(rate, n.times(cycles), alike && !inTerm)]),
      ]);
    }
    const wholeTerm = rate.per === 'year' && result.per === null && WHOLE_TERM.test(passage.text);
    return [
      repeated(rate, contractYears.times(cycles), alike && wholeTerm && !LATE_START.test(passage.text)),
      ...(often !== null && result.per === 'year' ? [repeated(rate, often, false)] : []),
      ...[1, 2].filter((n) => contractYears.gt(n)).map((n) => repeated(rate, contractYears.minus(n), false)),
    ];
  });
}

/** "240 hours at £35 an hour". */
function timesPrice(material: Material): Working[] {
  const { result } = material;
  if (result.found.kind !== 'money') return [];
  const others = othersThan(material);
  return others
    .filter(({ found }) => found.kind === 'money')
    .flatMap((price) =>
      others
        .filter(({ found }) => found.kind !== 'money' && found.kind !== 'percent')
        .map((amount) => {
          const unitPrice = price.per !== null && amount.found.unit.startsWith(price.per) && result.per === amount.per;
          // A price in whole pounds is exact; one with pence may have been rounded to the penny.
          const asPriced = price.value.isInteger() ? spanOf(price) : roundedFrom(price.value);
          return {
            ...product(amount, price, unitPrice && isExact(price)),
            reached: () => times(spanOf(amount), asPriced),
          };
        }),
    );
}

/** "each of our 60 staff will give two days a year". */
function timesPeople(material: Material): Working[] {
  const { result, passage, contractYears } = material;
  return othersThan(material)
    .filter(isPeople)
    .flatMap((people) =>
      alikeTo(material)
        .filter((rate) => rate !== people)
        .flatMap((rate) => {
          const each = EACH_PERSON.test(people.before) && sameUnit(rate, result) && rate.per === result.per;
          return [
            product(people, rate, each && isExact(rate) && isExact(people)),
            ...[...occasionsNamed(passage.text), contractYears].map((n) => product(people, rate, false, n)),
          ];
        }),
    );
}

/** "all our people give a day a year", with the number of people given elsewhere. */
function timesHeadcount(material: Material): Working[] {
  const { result, passage, headcounts } = material;
  if (!ALL_STAFF.test(passage.text) || othersThan(material).some(isPeople)) return [];
  return headcounts.flatMap(({ figure }) =>
    alikeTo(material)
      .filter((rate) => rate.per === result.per && sameUnit(rate, result))
      .map((rate) => ({ ...product(figure, rate, true), also: [figure.at] })),
  );
}

function anyProduct(material: Material): Working[] {
  const others = othersThan(material);
  return others.flatMap((a, i) => others.slice(i + 1).map((b) => product(a, b, false)));
}

/** "£90,000 in Year 1 and £110,000 in Year 2, in all £200,000". */
function sumOfParts(material: Material): Working[] {
  const parts = alikeTo(material);
  if (parts.length < 2) return [];
  const dated = parts.every(
    (part) =>
      sameUnit(part, material.result) &&
      part.per === null &&
      OF_A_PERIOD.test(part.after) &&
      part.found.comparator !== '~',
  );
  const zero = new Exact(0);
  return [
    {
      sum: () => parts.map(termOf).join(' + '),
      value: () => parts.reduce((total, { value }) => total.plus(value), zero),
      reached: () => parts.reduce((total, { interval }) => plus(total, interval), exactly(zero)),
      said: dated && ADDED_UP.test(material.passage.text),
      also: [],
    },
  ];
}
