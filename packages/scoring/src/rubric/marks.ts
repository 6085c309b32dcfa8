import type { ScaleBand } from '@evenhand/shared/contracts';
import { Exact } from '../decimal/exact.ts';

/** Whether two published marks are the same number, however they are written: "2.5" and "2.50" are. */
export function sameMark(a: string, b: string): boolean {
  return a === b || new Exact(a).equals(b);
}

/** The highest mark of a scale, as published. Throws where the scale has no band. */
export function highestMark(bands: readonly ScaleBand[]): string {
  const [first, ...others] = bands.map(({ mark }) => mark);
  if (first === undefined) throw new Error('A scale without bands has no highest mark.');
  return others.reduce((highest, mark) => (new Exact(mark).greaterThan(highest) ? mark : highest), first);
}
