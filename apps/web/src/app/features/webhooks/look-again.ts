/** Seconds before each further look at a delivery that waits: a minute together. */
const PAUSES = [2, 4, 8, 16, 30];

/**
 * Milliseconds before the next look after so many; null: nobody looks any more by themselves. A delivery may wait for more
 * than an hour, and a screen that goes on asking keeps the session of whoever has left it.
 */
export function pauseBeforeLook(looks: number): number | null {
  const seconds = PAUSES[looks];
  return seconds === undefined ? null : seconds * 1000;
}
