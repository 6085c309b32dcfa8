import { quotesOf, type Finding } from '../finding.ts';
import type { Headcount } from '../headcounts.ts';

/** Two different numbers of people for this contract, or for the bidder as a whole. */
export function headcountsAgree(headcounts: readonly Headcount[]): Finding[] {
  return (['contract', 'bidder'] as const).flatMap((of): Finding[] => {
    const stated = headcounts.filter((headcount) => headcount.of === of);
    const first = stated[0];
    const other = stated.find(({ figure }) => first !== undefined && !figure.value.eq(first.figure.value));
    if (first === undefined || other === undefined || first.figure.at.claim === other.figure.at.claim) return [];
    const whom = of === 'contract' ? 'people on this contract' : 'people in your organisation';
    return [
      {
        rule: 'headcounts-agree',
        kind: 'contradiction',
        severity: of === 'contract' ? 'contradiction' : 'query',
        question: `You give two numbers of ${whom}: "${first.words}" and "${other.words}". Which one is right, and which promises depend on it?`,
        slices: quotesOf(first.figure.at, other.figure.at),
        doubts: [],
      },
    ];
  });
}
