import type { StoredSession } from './session.repository.ts';

const MINUTE = 60_000;

/** Whether a session goes on at `now`: it has not reached its end and was last used no longer than `idleMinutes` ago. */
export function goesOn(
  { endsAt, seenAt }: Pick<StoredSession, 'endsAt' | 'seenAt'>,
  now: Date,
  idleMinutes: number,
): boolean {
  return endsAt > now && now.getTime() - seenAt.getTime() <= idleMinutes * MINUTE;
}
