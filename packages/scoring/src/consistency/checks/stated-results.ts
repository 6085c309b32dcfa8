import { Exact } from '../../decimal/exact.ts';
import { figuresOf, isExact, isPeople, sameUnit, type Figure } from '../figure.ts';
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
import { exactly, meets, plus, roundedFrom, times, type Interval } from '../interval.ts';
import { occasionsNamed, perYear } from '../occasions.ts';

/** One way in which a stated result could have been worked out. */
interface Working {
  readonly sum: string;
  readonly result: Interval;
  readonly value: Exact;
  /** Whether the words say that this is how it was worked out; the others only excuse a result that they happen to give. */
  readonly said: boolean;
  readonly also: readonly PlacedClaim[];
}

const RESULT_BEFORE =
  /(?:\bwhich (?:is|makes|gives|means|at [^,]{1,20} is)|\b(?:that|this)(?:'s| is| makes)|\bthats|\bso|\bin all|\bin total|\b(?:giving|gives|making|makes|worth|equals?|totall?ing|resulting in|yielding|amounting to|hence|altogether|i\.e\.)|=)(?: (?:about|around|some|roughly|us|an? (?:total|sum|contribution|gift|value) of|valued at|worth))*\s*$/;
const RESULT_AFTER =
  /^\s*,?\s*(?:in (?:total|all|aggregate)|altogether|overall|all told|(?:over|across|during|for) the (?:whole |full |entire )?(?:contract|term|life of the contract|\w+ years)|over (?:two|three|four|five|six|seven|\d) years)\b|\bon the basis (?:that|of)\b/;
const FOLLOW_ON =
  /^(?:so |and |therefore |altogether |in all |over \w+ years )?,?\s*(?:that|this|these|it)(?:'s| is| makes| are| will be| comes to)\b|^thats\b|^(?:so )?(?:in|over) (?:all|total|four years|five years)/;
const WHOLE_TERM =
  /\b(?:over|across|during|for) the (?:whole |full |entire )?(?:contract|term|life)|in (?:total|all|aggregate)\b|altogether/;
const LATE_START =
  /\bfrom (?:year|month|september|autumn|spring|the second)|\bstarting|\bfirst (?:by|in|from|start)|\byear \d|\bbegin|\beach (?:september|winter)|\bacademic|\bdepend|\bup to\b/;
const EACH_PERSON = /\b(?:each|every(?:one)?|all)\b[^.;|]{0,60}$|\bfrom $/;

/** Things that one person each takes up: "two people each summer, that is ten jobs". */
const ONE_EACH =
  /^(?:person|people|job|post|place|apprentice(?:ship)?|trainee(?:ship)?|starter|vacancy|opportunity|internship|intern|placement|student|learner|recruit)$/;
const EACH_SEASON =
  /\b(?:each|every|in the) (?:contract |school |academic )?(?:year|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)\b/;
const ALL_STAFF =
  /\b(?:all (?:of )?(?:the|our) (?:[\w-]+ ){0,2}(?:people|staff|team|employees|colleagues|workers)|every (?:employee|member of (?:the |our )?(?:staff|workforce|team)|colleague|worker)|everyone|each (?:employee|member of staff|colleague|worker|person) (?:here|of ours|in the company))\b/;

interface Passage {
  readonly places: readonly PlacedClaim[];
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A statement, with the one after it where that one only works something out ("That is 24 places."). */
function passageOf(place: PlacedClaim, next: PlacedClaim | undefined): Passage {
  const text = place.claim.statement.text.toLowerCase();
  if (
    next === undefined ||
    !FOLLOW_ON.test(next.claim.statement.text.toLowerCase()) ||
    next.claim.statement.previous === null
  ) {
    return { places: [place], text, figures: figuresOf(place) };
  }
  return {
    places: [place, next],
    text: `${text} ${next.claim.statement.text.toLowerCase()}`,
    figures: [...figuresOf(place), ...figuresOf(next)],
  };
}

function isResult(figure: Figure, passage: Passage): boolean {
  if (RESULT_BEFORE.test(figure.before) || RESULT_AFTER.test(figure.after)) return true;
  const second = passage.places[1];
  return (
    second !== undefined && figure.at === second && FOLLOW_ON.test(figure.before + figure.found.text.toLowerCase())
  );
}

/** Every way to reach a figure of this kind from the others around it. */
function workingsOf(
  result: Figure,
  passage: Passage,
  contractYears: Exact,
  headcounts: readonly Headcount[],
): Working[] {
  const others = passage.figures.filter((figure) => figure !== result && figure.value.gt(0));
  const alike = others.filter(
    (figure) => sameUnit(figure, result) || (figure.found.kind === 'count' && result.found.kind === 'count'),
  );
  const named = occasionsNamed(passage.text);
  const workings: Working[] = [];
  const add = (sum: string, value: Exact, said: boolean, interval: Interval, also: readonly PlacedClaim[] = []) =>
    workings.push({ sum, value, said, result: interval, also });
  const product = (a: Figure, by: Exact, said: boolean) =>
    add(`${name(a)} × ${written(by)}`, a.value.times(by), said && isExact(a), times(a.interval, exactly(by)));

  for (const rate of alike) {
    const often = perYear(rate.per);
    const cycles = often ?? new Exact(1);
    const exactUnit = sameUnit(rate, result) || oneEach(rate, result, passage);
    const yearly = rate.per === 'year' || (rate.per === null && EACH_SEASON.test(passage.text));
    for (const n of named) {
      product(rate, n, exactUnit && yearly);
      if (!cycles.eq(1))
        product(rate, n.times(cycles), exactUnit && often !== null && !/school|term|weeks/.test(passage.text));
    }
    const overContract = named.length === 0 && rate.per === 'year' && result.per === null && exactUnit;
    if (named.length > 0) continue;
    product(
      rate,
      contractYears.times(cycles),
      overContract && WHOLE_TERM.test(passage.text) && !LATE_START.test(passage.text),
    );
    if (often !== null && result.per === 'year') product(rate, often, false);
    for (const fewer of [1, 2]) if (contractYears.gt(fewer)) product(rate, contractYears.minus(fewer), false);
  }
  for (const price of others.filter(({ found }) => found.kind === 'money' && result.found.kind === 'money')) {
    for (const amount of others.filter(({ found }) => found.kind !== 'money' && found.kind !== 'percent')) {
      const unitPrice = price.per !== null && amount.found.unit.startsWith(price.per) && result.per === amount.per;
      const interval = times(amount.interval, isExact(price) ? exactly(price.value) : roundedFrom(price.value));
      add(`${name(amount)} × ${name(price)}`, amount.value.times(price.value), unitPrice && isExact(price), interval);
    }
  }
  for (const people of others.filter(isPeople)) {
    for (const rate of alike.filter((figure) => figure !== people)) {
      const said =
        EACH_PERSON.test(people.before) &&
        sameUnit(rate, result) &&
        rate.per === result.per &&
        isExact(rate) &&
        isExact(people);
      add(
        `${name(people)} × ${name(rate)}`,
        people.value.times(rate.value),
        said,
        times(people.interval, rate.interval),
      );
      for (const n of [...named, contractYears]) {
        add(
          `${name(people)} × ${name(rate)} × ${written(n)}`,
          people.value.times(rate.value).times(n),
          false,
          times(times(people.interval, rate.interval), exactly(n)),
        );
      }
    }
  }
  if (ALL_STAFF.test(passage.text) && !others.some(isPeople)) {
    for (const { figure } of headcounts) {
      for (const rate of alike.filter((other) => other.per === result.per && sameUnit(other, result))) {
        add(
          `${name(figure)} × ${name(rate)}`,
          figure.value.times(rate.value),
          true,
          times(figure.interval, rate.interval),
          [figure.at],
        );
      }
    }
  }
  for (const a of others) {
    for (const b of others)
      if (a !== b) add(`${name(a)} × ${name(b)}`, a.value.times(b.value), false, times(a.interval, b.interval));
  }
  if (alike.length > 1) {
    const all = alike.reduce((total, figure) => plus(total, figure.interval), exactly(new Exact(0)));
    add(alike.map(name).join(' + '), all.low, false, all);
  }
  return workings;
}

/** A worked-out sentence ("That is ten jobs") may give the same people another name. */
const oneEach = (rate: Figure, result: Figure, passage: Passage): boolean =>
  passage.places.length > 1 &&
  rate.at !== result.at &&
  ONE_EACH.test(rate.found.unit) &&
  ONE_EACH.test(result.found.unit);

const name = (figure: Figure): string =>
  figure.found.kind === 'money' ? `£${written(figure.value)}` : written(figure.value);

/**
 * "60 staff at two days a year, which is 140 days": a figure that the words present as worked out from others around
 * it. Asked about when the working that the words describe gives another number and no other working gives it either.
 */
export function statedResults(response: CheckedResponse, headcounts: readonly Headcount[]): Finding[] {
  const contractYears = new Exact(response.contract.contractYears);
  const places = claimsIn(response);
  const findings: Finding[] = [];
  places.forEach((place, i) => {
    const next = places[i + 1];
    const passage = passageOf(place, next?.criterion === place.criterion ? next : undefined);
    for (const result of passage.figures.filter((figure) => isExact(figure) && isResult(figure, passage))) {
      if (passage.places.length > 1 && result.at === place) continue;
      if (result.found.kind === 'percent') continue;
      const workings = workingsOf(result, passage, contractYears, headcounts);
      const stated = result.found.kind === 'money' ? roundedFrom(result.value) : result.interval;
      if (workings.some(({ result: reached }) => meets(reached, stated))) continue;
      const said = workings.filter((working) => working.said);
      const nearest = said.toSorted((a, b) => distance(a, result).comparedTo(distance(b, result)))[0];
      if (nearest === undefined) continue;
      findings.push({
        rule: 'stated-result',
        kind: 'arithmetic',
        severity: nearest.also.length === 0 ? 'contradiction' : 'query',
        question: `You state "${result.found.text}", but the figures beside it give ${result.found.kind === 'money' ? '£' : ''}${written(nearest.value)}. Which figure do you promise?`,
        arithmetic: `${nearest.sum} = ${result.found.kind === 'money' ? '£' : ''}${written(nearest.value)}, not ${name(result)}`,
        slices: quotesOf(...passage.places, ...nearest.also),
        doubts: refsOf(...passage.places),
      });
    }
  });
  return findings;
}

const distance = (working: Working, result: Figure): Exact => working.value.minus(result.value).abs();
