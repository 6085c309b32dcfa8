import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { lastOfWorkingDays, workingDayAfter, type Nation } from './working-days.ts';

/** Working days of the mandatory standstill, the day of the contract award notice being the first (s.51). */
export const STANDSTILL_WORKING_DAYS = 8;

/** What has been recorded of the way from the decision to the contract, as ISO dates. */
export interface AwardSteps {
  /** Assessed suppliers whose summary has not gone out. */
  readonly summariesOwed: number;
  readonly summariesIssuedOn: string | null;
  readonly noticePublishedOn: string | null;
  readonly contractEnteredOn: string | null;
}

export type AwardStep = 'summaries' | 'notice' | 'contract';

/** Why a step may not be taken on a date; null where it may. */
export function stepRefusal(step: AwardStep, on: string, steps: AwardSteps, nation: Nation): string | null {
  switch (step) {
    case 'summaries':
      return steps.noticePublishedOn === null ? null : 'The contract award notice has been published already.';
    case 'notice':
      if (steps.summariesOwed > 0 || steps.summariesIssuedOn === null)
        return 'The contract award notice comes after the assessment summaries. Release them to every assessed supplier first.';
      if (on < steps.summariesIssuedOn)
        return `The summaries went out on ${dayInWords(steps.summariesIssuedOn)}; the notice cannot be earlier.`;
      return null;
    case 'contract': {
      if (steps.noticePublishedOn === null)
        return 'The contract comes after the standstill period, which begins with the contract award notice. Record the notice first.';
      const { lastDay, contractFrom } = standstill(steps.noticePublishedOn, nation);
      return on <= lastDay
        ? `Standstill runs to the end of ${dayInWords(lastDay)}. Enter the contract from ${dayInWords(contractFrom)}.`
        : null;
    }
  }
}

/** First and last day of a standstill that begins with a notice, and the first working day on which a contract may follow. */
export function standstill(noticeOn: string, nation: Nation): { lastDay: string; contractFrom: string } {
  const lastDay = lastOfWorkingDays(noticeOn, STANDSTILL_WORKING_DAYS, nation);
  return { lastDay, contractFrom: workingDayAfter(lastDay, nation) };
}
