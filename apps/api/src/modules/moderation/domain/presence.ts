import type { Presence } from '@evenhand/shared/contracts';

/** Milliseconds of silence after which a page is taken to have lost its line: three signs of life have not come. */
export const SILENCE = 12_000;

/** What can be said of somebody whose page was last heard of then; null where it never was. */
export function presenceOf(seenAt: Date | null, now: Date): Presence {
  if (seenAt === null) return 'no-screen';
  return now.getTime() - seenAt.getTime() <= SILENCE ? 'here' : 'lost';
}
