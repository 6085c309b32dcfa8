/** Milliseconds for which a sign-in counts as proof enough for what decides who gets in. */
const FRESH_FOR = 15 * 60_000;

/** Whether a sign-in is fresh enough at `now`. In the demonstration, where nobody proves anything, it always is. */
export function isFreshProof({ method, startedAt }: { method: string; startedAt: Date }, now: Date): boolean {
  return method === 'demo' || now.getTime() - startedAt.getTime() <= FRESH_FOR;
}
