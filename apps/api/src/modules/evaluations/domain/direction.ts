import { compareMarks } from '@evenhand/shared/guide';

/** How a changed mark stands to the machine's band that was seen before the change. */
export type Direction = 'toward-machine' | 'away-from-machine' | 'same' | 'no-band';

/** Whether a mark moved toward the machine's band. Marks are exact decimals as text. */
export function directionOf(from: string, to: string, machine: string | null): Direction {
  if (machine === null) return 'no-band';
  const moved = Math.sign(compareMarks(to, from));
  if (moved === 0) return 'same';
  return moved === Math.sign(compareMarks(machine, from)) ? 'toward-machine' : 'away-from-machine';
}

/** What is kept with a lock that came after the machine's view was seen. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  'toward-machine': "After the machine's view was seen, the mark moved toward its band.",
  'away-from-machine': "After the machine's view was seen, the mark moved away from its band.",
  same: "After the machine's view was seen, the mark stayed as it was.",
  'no-band': "After the machine's view was seen; it had no band.",
};
