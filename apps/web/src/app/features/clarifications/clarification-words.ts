import type { ClarificationEffect, ClarificationStep } from '@evenhand/shared/domain';

export const STEP_WORDS: Record<ClarificationStep, string> = {
  proposed: $localize`Question proposed`,
  sent: $localize`Sent to the bidder`,
  answered: $localize`Answered by the bidder`,
  effect: $localize`What it changes`,
};

export const EFFECT_WORDS: Record<ClarificationEffect, string> = {
  none: $localize`Nothing: the response reads as it did`,
  'error-corrected': $localize`An obvious error is corrected`,
  'scores-to-revisit': $localize`Scores of this answer have to be looked at again`,
};

/** What is to be written at each step, and what the button that takes it says. */
export const NEXT_WORDS: Record<ClarificationStep, { readonly label: string; readonly button: string }> = {
  proposed: { label: $localize`Your question`, button: $localize`Propose the question` },
  sent: { label: $localize`The question as it was sent`, button: $localize`Record that it was sent` },
  answered: { label: $localize`What the bidder answered`, button: $localize`Record the answer` },
  effect: { label: $localize`Why`, button: $localize`Record the effect` },
};
