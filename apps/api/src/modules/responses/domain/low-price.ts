import type { LowPriceState, LowPriceStep } from '@evenhand/shared/domain';

/** One recorded step; of a notice, until when the bidder may show that it can perform the contract at its price. */
export interface LowPriceEntry {
  readonly step: LowPriceStep;
  readonly until: Date | null;
}

/** How far the matter is. */
export function lowPriceState(entries: readonly LowPriceEntry[]): LowPriceState {
  return entries.at(-1)?.step ?? 'none';
}

/**
 * The steps open at `now`. A tender is disregarded for its price only after the bidder was notified and has answered, or
 * has let the time pass that it was given; it can be kept at any time, also after all. Keeping it ends the matter.
 */
export function openSteps(entries: readonly LowPriceEntry[], now: Date): readonly LowPriceStep[] {
  switch (lowPriceState(entries)) {
    case 'none':
      return ['flagged'];
    case 'flagged':
      return ['notified', 'kept'];
    case 'notified': {
      const until = entries.findLast(({ step }) => step === 'notified')?.until ?? null;
      const expired = until !== null && now >= until;
      return expired ? ['answered', 'kept', 'disregarded'] : ['answered', 'kept'];
    }
    case 'answered':
      return ['kept', 'disregarded'];
    case 'disregarded':
      return ['kept'];
    case 'kept':
      return [];
  }
}
