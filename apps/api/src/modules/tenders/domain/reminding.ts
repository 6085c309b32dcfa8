/** Hours that have to pass before the same evaluator is reminded again. */
const HOURS = 24;

/** What reminding depends on. */
export interface Remindable {
  /** Scores that are assigned and not locked. */
  readonly left: number;
  /** Whether there is an address to write to. */
  readonly isReachable: boolean;
  readonly remindedAt: Date | null;
}

/** Why an evaluator is not reminded now, as the code of a problem; null where nothing is in the way. */
export function reminderRefusal(
  { left, isReachable, remindedAt }: Remindable,
  now: Date,
): 'reminder.not-due' | 'reminder.too-soon' | null {
  if (left <= 0 || !isReachable) return 'reminder.not-due';
  const isSoon = remindedAt !== null && now.getTime() - remindedAt.getTime() < HOURS * 3_600_000;
  return isSoon ? 'reminder.too-soon' : null;
}
