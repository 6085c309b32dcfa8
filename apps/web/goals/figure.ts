import { appendFileSync } from 'node:fs';

/** One goal as it was measured. */
interface Figure {
  /** As in the list of goals: "G15". */
  readonly goal: string;
  readonly says: string;
  readonly met: boolean;
}

/** Writes a figure down for the command that prints them all. */
export function note(goal: string, met: boolean, says: string): void {
  const figure: Figure = { goal, says, met };
  const file = process.env['EVENHAND_GOALS'];
  if (file === undefined) process.stdout.write(`${JSON.stringify(figure)}\n`);
  else appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
