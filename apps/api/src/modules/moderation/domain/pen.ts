/** Who may write an item's record, and until when without a sign of life. */
export interface Pen {
  readonly holderId: string | null;
  readonly until: Date | null;
}

/** Milliseconds after which a pen whose holder gives no sign of life is free: a tab died, a train is in a tunnel. */
export const PEN_LEASE = 45_000;

/** Who holds the pen now; null where it is free. */
export function holderOf({ holderId, until }: Pen, now: Date): string | null {
  return holderId !== null && until !== null && until > now ? holderId : null;
}

/** The pen in somebody's hand from now on. */
export const heldBy = (holderId: string, now: Date): Pen => ({ holderId, until: new Date(now.getTime() + PEN_LEASE) });

export const FREE_PEN: Pen = { holderId: null, until: null };

/** Whether a person may take the pen: it is free, or theirs already. */
export function mayTake(pen: Pen, personId: string, now: Date): boolean {
  const holder = holderOf(pen, now);
  return holder === null || holder === personId;
}
