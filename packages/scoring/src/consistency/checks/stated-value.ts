import { figuresOf } from '../figure.ts';
import { quotesOf, refsOf, type CheckedAnswer, type Finding, type PlacedClaim } from '../finding.ts';

const VALUE =
  /\b(?:social (?:and economic |and environmental |& )?(?:value|return|impact)|SROI|economic (?:benefit|value|impact)|wider value|proxy values?|proxies|local multiplier|multiplier of)\b/i;
const WORKED_OUT = /\b(?:hours?|days?|sessions?|places?) (?:valued )?(?:at|×|x) £/i;

/** Money said to be social value without the quantities and unit values behind it: one question for each answer. */
export function statedValue({ criterion, claims }: CheckedAnswer): Finding[] {
  const places = claims
    .map((claim): PlacedClaim => ({ criterion, claim }))
    .filter((place) => {
      const { text } = place.claim.statement;
      if (
        place.claim.classification.class === 'NONE' &&
        !/\b(?:we|our|us|this (?:contract|bid|tender|response|proposal|offer))\b/i.test(text)
      )
        return false;
      if (place.claim.statement.kind === 'heading' || !VALUE.test(text) || WORKED_OUT.test(text)) return false;
      const figures = figuresOf(place);
      const counts = figures.some(
        ({ found }) => found.kind === 'duration' || found.unit === 'hour' || found.unit === 'day',
      );
      const spends =
        /\bspen[dt]|donat|award|grant|fund\b|contract(?:s)? (?:worth|over|above)/i.test(text) &&
        !/\bgenerates?\b/i.test(text);
      return figures.some(({ found }) => found.kind === 'money') && !counts && !spends;
    });
  const first = places[0];
  if (first === undefined) return [];
  const money = figuresOf(first)
    .filter(({ found }) => found.kind === 'money')
    .toSorted((a, b) => b.value.comparedTo(a.value))[0];
  return [
    {
      rule: 'value-without-working',
      kind: 'unsupported',
      severity: 'query',
      question: `How was "${money?.found.text ?? ''}" worked out: which activities, how many of each, which unit values, and how much of it belongs to this contract?`,
      slices: quotesOf(...places),
      doubts: refsOf(...places),
    },
  ];
}
