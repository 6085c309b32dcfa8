import { addYears } from './calendar.ts';

/** Years for which the law has records of material decisions and of communications with suppliers kept, from the contract. */
export const LEAST_YEARS = 3;
/** Regimes under the Procurement Act 2023. */
const UNDER_THE_ACT: readonly string[] = ['PA23-England', 'PA23-Wales', 'PA23-NI'];

/** What is on record about keeping a tender, oldest first in every list of them. */
export interface RetentionEntry {
  readonly step: 'contracted' | 'rule' | 'held' | 'released' | 'purged';
  /** Of `contracted`: the ISO date on which the contract was entered into. */
  readonly contractedOn: string | null;
  /** Of `rule`: for how many years from the contract bid content is kept. */
  readonly years: number | null;
}

/** How long the bid content of a tender is kept. */
export interface Retention {
  readonly contractedOn: string | null;
  readonly years: number;
  /** First ISO date on which bid content may be deleted; null while no contract is recorded. */
  readonly keepUntil: string | null;
  readonly held: boolean;
  readonly purged: boolean;
}

/** Whether a rule of so many years is too short for the regime: losing responses are part of the explanation too. */
export function isTooShort(years: number, regime: string): boolean {
  return years < (UNDER_THE_ACT.includes(regime) ? LEAST_YEARS : 0);
}

export function retentionOf(entries: readonly RetentionEntry[]): Retention {
  const newest = (step: RetentionEntry['step']) => entries.findLast((entry) => entry.step === step);
  const contractedOn = newest('contracted')?.contractedOn ?? null;
  const years = newest('rule')?.years ?? LEAST_YEARS;
  return {
    contractedOn,
    years,
    keepUntil: contractedOn === null ? null : addYears(contractedOn, years),
    held: entries.findLast(({ step }) => step === 'held' || step === 'released')?.step === 'held',
    purged: newest('purged') !== undefined,
  };
}

/** Why bid content may not be deleted on `today` (an ISO date); null where it may. A hold stops every deletion. */
export function purgeRefusal(retention: Retention, today: string): 'retention.held' | 'retention.not-yet' | null {
  if (retention.held) return 'retention.held';
  return retention.keepUntil === null || today < retention.keepUntil ? 'retention.not-yet' : null;
}
