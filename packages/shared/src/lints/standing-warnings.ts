import type { GuideValues, StandingWarning } from '../contracts/index.ts';
import { isPanelReason } from '../guide/panel-reasons.ts';
import type { Step } from '../guide/step.ts';
import { wordsAt } from '../guide/values.ts';
import { lintReason, type LintContext } from './lint-reason.ts';

/**
 * The warnings that stand on the reasons a panel wrote about an item, in the order of the questions: what the screen
 * showed beside them, kept with the item when it is locked. `asked` are the steps that are asked; what was answered to
 * others counts for nothing. Empty where nothing gives cause for one.
 */
export function standingWarnings(
  asked: readonly Step[],
  values: GuideValues,
  context: LintContext,
): readonly StandingWarning[] {
  return asked
    .filter(({ id, field }) => field === 'words' && isPanelReason(id))
    .flatMap(({ id }) =>
      lintReason(wordsAt(values, id), context).map(({ code, says, words }) => ({ step: id, code, says, words })),
    );
}
