import type { GuideValues, PanelItemView, StepValue } from '@evenhand/shared/contracts';
import { STEP } from '@evenhand/shared/guide/evaluation-steps';
import { CLOSING, findingStep, isHeard, positionStep } from '@evenhand/shared/guide/moderation-steps';

const chosen = (value: string): StepValue => ({ kind: 'choice', chosen: value });

/**
 * The short path of a unanimous item. Each part is still confirmed and has its reason; a confirmation says that the panel
 * shares every finding on that part, and the panel's mark, once chosen, says that everybody still holds it.
 */
export function onShortPath(
  item: Pick<PanelItemView, 'positions' | 'parts'>,
  values: GuideValues,
  stepId: string,
): GuideValues {
  const changed: GuideValues = { ...values };
  const part = item.parts.find(({ id }) => stepId === `seen/${id}`);
  if (part !== undefined && values[stepId]?.kind === 'confirmation' && values[stepId].confirmed)
    for (const { id } of item.positions) changed[findingStep('standing', part.id, id)] = chosen('shared');
  const mark = values[STEP.mark];
  if (stepId === STEP.mark && mark?.kind === 'choice' && mark.chosen !== null) {
    const heard = item.positions.filter(isHeard);
    const isShared = heard.every(({ first, again }) => (again ?? first).mark === mark.chosen);
    if (isShared) {
      for (const { id } of heard) changed[positionStep('now', id)] = mark;
      changed[CLOSING.outcome] = chosen('agreed');
    }
  }
  return changed;
}

/** Whether an item goes by the short path: all gave one mark, and none that came again brought another. */
export function takesShortPath({ discussion, positions }: Pick<PanelItemView, 'discussion' | 'positions'>): boolean {
  return discussion === 'short' && positions.every(({ first, again }) => again === null || again.mark === first.mark);
}

/** Steps that the short path answers from others. */
export function isAnsweredElsewhere(stepId: string): boolean {
  return /^(?:standing|because|now|moved|raised-by|moved-on)\//.test(stepId) || stepId === CLOSING.outcome;
}
