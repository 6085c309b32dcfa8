import type { StandstillRule } from '@evenhand/shared/domain';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { daysAfter, isWorkingDay, lastOfWorkingDays, workingDayAfter, type Nation } from './working-days.ts';

/** What has been recorded of the way from the decision to the contract, as ISO dates. */
export interface AwardSteps {
  /** Assessed suppliers whose summary has not gone out. */
  readonly summariesOwed: number;
  readonly summariesIssuedOn: string | null;
  readonly noticePublishedOn: string | null;
  readonly contractEnteredOn: string | null;
}

export type AwardStep = 'summaries' | 'notice' | 'contract';

/** The rule of a regime and the nation whose bank holidays count; a null rule asks for nothing before the contract. */
export interface StandstillOf {
  readonly standstill: StandstillRule | null;
  readonly nation: Nation;
}

/** Why a day cannot be recorded of a step that has been taken; null where it can. */
export function dayRefusal(on: string, today: string): string | null {
  return on > today ? `${dayInWords(on)} lies ahead. Record this step once it has been taken.` : null;
}

/** Why a step may not be taken on a date; null where it may. */
export function stepRefusal(step: AwardStep, on: string, steps: AwardSteps, regime: StandstillOf): string | null {
  switch (step) {
    case 'summaries':
      return steps.noticePublishedOn === null ? null : 'The contract award notice has been published already.';
    case 'notice':
      if (!areOut(steps))
        return 'The contract award notice comes after the assessment summaries. Release them to every assessed supplier first.';
      if (on < steps.summariesIssuedOn)
        return `The summaries went out on ${dayInWords(steps.summariesIssuedOn)}; the notice cannot be earlier.`;
      // The standstill before the contract was counted from the notice there is.
      if (regime.standstill?.begins === 'notice' && steps.contractEnteredOn !== null)
        return `The contract was entered on ${dayInWords(steps.contractEnteredOn)}. The notice before it stays as it was recorded.`;
      return null;
    case 'contract': {
      if (steps.summariesIssuedOn !== null && on < steps.summariesIssuedOn)
        return `The summaries went out on ${dayInWords(steps.summariesIssuedOn)}; the contract cannot be earlier.`;
      if (regime.standstill === null) return null;
      const days = standstill(steps, regime);
      if (days === null) return NOT_BEGUN[regime.standstill.begins];
      return on <= days.lastDay
        ? `Standstill runs to the end of ${dayInWords(days.lastDay)}. Enter the contract from ${dayInWords(days.contractFrom)}.`
        : null;
    }
  }
}

const NOT_BEGUN = {
  notice:
    'The contract comes after the standstill period, which begins with the contract award notice. Record the notice first.',
  summaries:
    'The contract comes after the standstill period, which begins when the summaries go out. Release them to every assessed supplier first.',
} as const;

/** The last day of a standstill that has begun, and the first working day on which a contract may follow; else null. */
export function standstill(
  steps: AwardSteps,
  { standstill: rule, nation }: StandstillOf,
): { lastDay: string; contractFrom: string } | null {
  const begun = rule?.begins === 'notice' ? steps.noticePublishedOn : areOut(steps) ? steps.summariesIssuedOn : null;
  if (rule === null || begun === null) return null;
  const first = daysAfter(begun, rule.firstCounted);
  const lastDay =
    rule.kind === 'working-days'
      ? lastOfWorkingDays(first, rule.days, nation)
      : sameOrNextWorkingDay(daysAfter(first, rule.days - 1), nation);
  return { lastDay, contractFrom: workingDayAfter(lastDay, nation) };
}

const sameOrNextWorkingDay = (day: string, nation: Nation): string =>
  isWorkingDay(day, nation) ? day : workingDayAfter(day, nation);

const areOut = (steps: AwardSteps): steps is AwardSteps & { readonly summariesIssuedOn: string } =>
  steps.summariesOwed === 0 && steps.summariesIssuedOn !== null;
