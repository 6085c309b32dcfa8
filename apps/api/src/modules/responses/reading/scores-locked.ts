import { Problem } from '../../../platform/problem.ts';

/** Asks for a reason where scores are locked on words that may change; how many there are, by question. */
export function scoresLocked(counts: ReadonlyMap<string, number>): Problem {
  const points = [...counts].map(([criterion, count]) => ({
    pointer: '/reason',
    says: `${criterion}: ${scoresInWords(count)} locked.`,
  }));
  return new Problem('reading.scores-locked', points.map(({ says }) => says).join(' '), points);
}

function scoresInWords(count: number): string {
  return count === 1 ? '1 score is' : `${String(count)} scores are`;
}
