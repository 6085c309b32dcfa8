import type { ClarificationEffect, ClarificationStep } from '@evenhand/shared/domain';

export const STEP_WORDS: Record<ClarificationStep, string> = {
  proposed: 'Question proposed',
  sent: 'Sent to the bidder',
  answered: 'Answered by the bidder',
  effect: 'What it changes',
};

export const EFFECT_WORDS: Record<ClarificationEffect, string> = {
  none: 'Nothing: the response reads as it did',
  'error-corrected': 'An obvious error is corrected',
  'scores-to-revisit': 'Locked scores of this answer are opened again',
};

/** What is to be written at each step, and what the button that takes it says. */
export const NEXT_WORDS: Record<ClarificationStep, { readonly label: string; readonly button: string }> = {
  proposed: { label: 'Your question', button: 'Propose the question' },
  sent: { label: 'The question as it was sent', button: 'Record that it was sent' },
  answered: { label: 'What the bidder answered', button: 'Record the answer' },
  effect: { label: 'Why', button: 'Record the effect' },
};
