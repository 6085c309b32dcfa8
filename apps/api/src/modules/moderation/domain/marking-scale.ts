import { Exact, sameMark } from '@evenhand/scoring';
import type { Tender } from '@evenhand/shared/contracts';

/** The published marks, lowest first. */
export function ascendingMarks({ bands }: Tender['scale']): readonly string[] {
  return bands.map(({ mark }) => mark).toSorted((a, b) => new Exact(a).comparedTo(b));
}

/** The mark as the published scale writes it, so that 2.50 is 2.5; null where it is not on the scale. */
export function publishedMark(scale: Tender['scale'], mark: string): string | null {
  return scale.bands.find((band) => sameMark(band.mark, mark))?.mark ?? null;
}

/** How many steps of the scale lie between two published marks. */
export function stepsBetween(scale: Tender['scale'], one: string, other: string): number {
  const marks = ascendingMarks(scale);
  const place = (mark: string) => marks.findIndex((candidate) => sameMark(candidate, mark));
  return Math.abs(place(one) - place(other));
}

/** The distance between the highest and the lowest of these marks; 0 for none. */
export function spreadOf(marks: readonly string[]): Exact {
  return marks.length === 0 ? new Exact(0) : Exact.max(...marks).minus(Exact.min(...marks));
}
