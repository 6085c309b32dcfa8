import type { Phase } from '@evenhand/shared/domain';

/** A correction as the rules about it read it. */
interface Correction {
  readonly setAside: { readonly at: string } | null;
  readonly items: readonly { readonly itemId: string; readonly agreedMark: string | null }[];
}

/** Whether the panel corrects what it has signed off: between the sign-off that was set aside and the next one. */
export const correctionRuns = (corrections: readonly Correction[], { phase }: { readonly phase: Phase }): boolean =>
  phase === 'moderation' && corrections.length > 0;

/** Whether an item stands as it was when the panel last signed off: nobody opens it again unless a correction names it. */
export function isSignedOff(lockedAt: Date | null, corrections: readonly Correction[]): boolean {
  const signedOffAt = corrections.findLast(({ setAside }) => setAside !== null)?.setAside?.at;
  return signedOffAt !== undefined && lockedAt !== null && lockedAt.toISOString() <= signedOffAt;
}

/** The mark that came of a correction: what the next one found, of the last what the item has now; null until it is agreed again. */
export function markAfter(
  later: readonly Pick<Correction, 'items'>[],
  itemId: string,
  markNow: string | null,
): string | null {
  const next = later.flatMap(({ items }) => items).find((item) => item.itemId === itemId);
  return next === undefined ? markNow : next.agreedMark;
}

/** Placings of ties that still count: a correction may make another tie of the same bids, for which nobody has read the rule yet. */
export function placingsSince<Placing extends { readonly at: Date }>(
  corrections: readonly { readonly at: Date }[],
  placings: readonly Placing[],
): readonly Placing[] {
  const since = corrections.at(-1)?.at;
  return since === undefined ? placings : placings.filter(({ at }) => at > since);
}

/** Marks that are others now than at the first sign-off, each once; what is open again has none yet. */
export function changedMarks(
  corrections: readonly Correction[],
  markNow: (itemId: string) => string | null,
): readonly { readonly itemId: string; readonly before: string; readonly now: string }[] {
  const first = new Map<string, string | null>();
  for (const { itemId, agreedMark } of corrections.flatMap(({ items }) => items))
    if (!first.has(itemId)) first.set(itemId, agreedMark);
  return [...first].flatMap(([itemId, before]) => {
    const now = markNow(itemId);
    return before === null || now === null || before === now ? [] : [{ itemId, before, now }];
  });
}
