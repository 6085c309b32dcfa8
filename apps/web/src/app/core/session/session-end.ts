/** Milliseconds before the end from which a person is told. */
const SOON = 5 * 60_000;

/** Milliseconds until a session ends, where that is soon; null while there is time. `lastUse` and `now` are epoch milliseconds. */
export function endsSoonIn(
  { endsAt, idleMinutes }: { endsAt: string; idleMinutes: number },
  lastUse: number,
  now: number,
): number | null {
  const left = Math.min(Date.parse(endsAt), lastUse + idleMinutes * 60_000) - now;
  return left > SOON ? null : Math.max(0, left);
}
