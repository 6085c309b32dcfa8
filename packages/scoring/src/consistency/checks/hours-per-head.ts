import { Exact } from '../../decimal/exact.ts';
import { figuresOf, type Figure } from '../figure.ts';
import { claimsIn, quotesOf, refsOf, written, type CheckedResponse, type Finding } from '../finding.ts';

/** Below this, training hours for a whole workforce in a year are more likely sessions or another group. */
const FEWEST_HOURS = new Exact(2);
const PEOPLE = /person|staff|employee|colleague|worker|people/;

const counts = (figure: Figure): boolean =>
  figure.found.kind === 'count' && PEOPLE.test(`${figure.found.unit} ${figure.found.text.toLowerCase()}`);

/** "1,439 hours of training to 1,134 employees" is little more than an hour each: which unit, which people? */
export function trainingHoursPerHead(response: CheckedResponse): Finding[] {
  return claimsIn(response).flatMap((place) => {
    const { text } = place.claim.statement;
    if (!/\btraining\b|\blearning\b/i.test(text)) return [];
    const figures = figuresOf(place);
    const hours = figures.find(({ found }) => found.unit === 'hour');
    const people = figures.find((figure) => counts(figure) && figure.value.gte(10));
    if (hours === undefined || people === undefined || hours.per === 'person' || hours.found.start > people.found.start)
      return [];
    if (!/\b(?:to|for|across|among)\b[^.;]{0,30}$/i.test(people.before.slice(hours.found.end))) return [];
    const each = hours.value.div(people.value);
    if (each.gte(FEWEST_HOURS)) return [];
    return [
      {
        rule: 'training-hours-a-head',
        kind: 'implausible',
        severity: 'query',
        question: `"${hours.found.text}" of training for "${people.found.text}" is about ${written(each)} hours each. Are these hours or sessions, and for whom?`,
        arithmetic: `${written(hours.value)} ÷ ${written(people.value)} = ${written(each)} hours a head`,
        slices: quotesOf(place),
        doubts: refsOf(place),
      },
    ];
  });
}
