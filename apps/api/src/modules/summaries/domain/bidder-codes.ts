/** How many one-time codes a link has had and how they were tried, as far as limits depend on it. */
export interface CodeState {
  /** When the open code ends; null where none is open. */
  readonly codeEndsAt: Date | null;
  readonly codesSent: number;
  readonly codesSince: Date | null;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

const MINUTE = 60_000;
export const CODE_MINUTES = 15;
/** Codes that are sent within an hour, so that nobody's mailbox can be flooded through a link. */
const MOST_CODES = 5;
const CODES_WITHIN = 60 * MINUTE;
/** Wrong codes after which the open one is worth nothing, and after which the link rests. */
const FAILURES_PER_CODE = 5;
const FAILURES_UNTIL_LOCK = 10;
const LOCKED_FOR = 60 * MINUTE;

/** The state with a new code on its way; null where the link rests, or has had enough codes within the hour. */
export function withNewCode(state: CodeState, now: Date): CodeState | null {
  if (isLocked(state, now)) return null;
  const isNewHour = state.codesSince === null || now.getTime() - state.codesSince.getTime() >= CODES_WITHIN;
  if (!isNewHour && state.codesSent >= MOST_CODES) return null;
  return {
    ...state,
    codeEndsAt: new Date(now.getTime() + CODE_MINUTES * MINUTE),
    codesSent: isNewHour ? 1 : state.codesSent + 1,
    codesSince: isNewHour ? now : state.codesSince,
  };
}

/** Whether a code may be tried now: one is open, and the link does not rest. */
export function mayTry(state: CodeState, now: Date): boolean {
  return !isLocked(state, now) && state.codeEndsAt !== null && state.codeEndsAt > now;
}

/** The state after a code was tried that could be. A right one is used up; wrong ones end it, and then the link rests. */
export function afterTry(state: CodeState, isRight: boolean, now: Date): CodeState {
  if (isRight) return { ...state, codeEndsAt: null, failures: 0, lockedUntil: null };
  const failures = state.failures + 1;
  return {
    ...state,
    failures,
    codeEndsAt: failures % FAILURES_PER_CODE === 0 ? null : state.codeEndsAt,
    lockedUntil: failures % FAILURES_UNTIL_LOCK === 0 ? new Date(now.getTime() + LOCKED_FOR) : state.lockedUntil,
  };
}

function isLocked({ lockedUntil }: CodeState, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}
