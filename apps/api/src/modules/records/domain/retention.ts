import { addYears } from './calendar.ts';

/** Years for which the law has records of material decisions and of communications with suppliers kept, from the contract. */
export const LEAST_YEARS = 3;
/** Regimes under the Procurement Act 2023. */
const UNDER_THE_ACT: readonly string[] = ['PA23-England', 'PA23-Wales', 'PA23-NI'];

/** What is on record about keeping a tender, oldest first in every list of them. */
export interface RetentionEntry {
  readonly step: 'contracted' | 'rule' | 'held' | 'released' | 'purged';
  /** Of `contracted`: the ISO date on which the contract was entered into; null where a day recorded before is withdrawn. */
  readonly contractedOn: string | null;
  /**
   * Of `rule`: for how many years bid content is kept, from the contract or from the day on which an end without an award was
   * told or was recorded here, whichever is later.
   */
  readonly years: number | null;
}

/** The days of an award, as ISO dates. */
export interface AwardDays {
  readonly summariesIssuedOn: string | null;
  readonly noticePublishedOn: string | null;
  readonly contractEnteredOn: string | null;
}

/** How long the bid content of a tender is kept. */
export interface Retention {
  readonly contractedOn: string | null;
  readonly years: number;
  /** First ISO date on which bid content may be deleted; null while neither a contract nor that an end was told is recorded. */
  readonly keepUntil: string | null;
  readonly held: boolean;
  readonly purged: boolean;
}

/** Whether a rule of so many years is too short for the regime: losing responses are part of the explanation too. */
export function isTooShort(years: number, regime: string): boolean {
  return years < (UNDER_THE_ACT.includes(regime) ? LEAST_YEARS : 0);
}

/**
 * How long it is kept by what is on record. Time counts from the later of the day that was recorded for keeping and that of the
 * award: a slip in one of them ends nothing early.
 */
export function retentionOf(entries: readonly RetentionEntry[], enteredOn: string | null): Retention {
  const newest = (step: RetentionEntry['step']) => entries.findLast((entry) => entry.step === step);
  const contractedOn = later(recordedContract(entries), enteredOn);
  const years = newest('rule')?.years ?? LEAST_YEARS;
  return {
    contractedOn,
    years,
    keepUntil: contractedOn === null ? null : addYears(contractedOn, years),
    held: entries.findLast(({ step }) => step === 'held' || step === 'released')?.step === 'held',
    purged: newest('purged') !== undefined,
  };
}

/** The day that was recorded for keeping, by whatever the award says; null where there is none, or it was withdrawn. */
export function recordedContract(entries: readonly RetentionEntry[]): string | null {
  return entries.findLast(({ step }) => step === 'contracted')?.contractedOn ?? null;
}

/** The later of two ISO dates; the one there is where the other is null. */
export function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** The first day that can be recorded as that of the contract, by the steps of the award; null where any can. */
export function earliestContract(steps: AwardDays | null): string | null {
  return steps && (steps.contractEnteredOn ?? steps.noticePublishedOn ?? steps.summariesIssuedOn);
}

/** Why bid content may not be deleted on `today` (an ISO date); null where it may. A hold stops every deletion. */
export function purgeRefusal(retention: Retention, today: string): 'retention.held' | 'retention.not-yet' | null {
  if (retention.held) return 'retention.held';
  return retention.keepUntil === null || today < retention.keepUntil ? 'retention.not-yet' : null;
}
