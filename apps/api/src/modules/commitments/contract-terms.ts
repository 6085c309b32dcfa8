import type { ContractInput } from '@evenhand/shared/contracts';
import { REMINDER_DAYS, type ContractSector } from '@evenhand/shared/domain';

/** What is known of a contract besides whose it is. Contracts recorded before they were asked for leave some of it out. */
export type ContractTerms = Omit<ContractInput, 'responseId' | 'sector' | 'reminderDays'> & {
  readonly sector?: ContractSector | null;
  readonly reminderDays?: number;
};

/** Days before a report is due on which people are reminded of it. */
export function reminderDaysOf({ reminderDays = REMINDER_DAYS }: Pick<ContractTerms, 'reminderDays'>): number {
  return reminderDays;
}
