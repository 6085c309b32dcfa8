import { inject } from '@angular/core';
import type { Citation, GuideValues, StepValue } from '@evenhand/shared/contracts';
import type { Step } from '@evenhand/shared/guide';
import { citedAt } from '@evenhand/shared/guide/values';
import { Announcer } from '../../../core/announcer.ts';
import { passageKey } from './passages.ts';
import { fieldOf } from './step-field.ts';

/** What citing needs to know of the page. */
interface Desk {
  /** What is selected or was found in the bid; null where nothing is. */
  readonly citation: () => Citation | null | undefined;
  readonly values: () => GuideValues;
  readonly answer: (step: Step, value: StepValue) => void;
  /** The questions that are shown, in their order. */
  readonly steps: () => readonly Step[];
  readonly lacksWords: (step: Step) => boolean;
}

/** Cites what is selected or was found in the bid: also words that no evaluator had cited. */
export function citing(desk: Desk) {
  const announcer = inject(Announcer);
  const cite = (step: Step): void => {
    const citation = desk.citation();
    if (citation == null) {
      announcer.say($localize`Select words in the bid first, or find them there.`);
      return;
    }
    const before = citedAt(desk.values(), step.id);
    const isThere = before.some((one) => passageKey(one) === passageKey(citation));
    if (!isThere) desk.answer(step, { kind: 'passages', cited: [...before, citation], nothingFound: false });
    document.getSelection()?.removeAllRanges();
    announcer.say($localize`Cited: ${citation.quote}:quote:`);
  };
  /** For the question in focus, else the first that still lacks its words, else the first of those shown. */
  const citeWhereAsked = (): void => {
    const steps = desk.steps().filter(({ field }) => field === 'passages');
    const focused = document.activeElement?.id ?? '';
    const step = steps.find(({ id }) => focused.startsWith(fieldOf(id))) ?? steps.find(desk.lacksWords) ?? steps[0];
    if (step !== undefined) cite(step);
  };
  return { cite, citeWhereAsked };
}
