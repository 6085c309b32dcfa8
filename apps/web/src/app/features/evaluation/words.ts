import type { EvaluationState } from '@evenhand/shared/contracts';
import type { TagWords } from '../../core/words.ts';

/** All that the pages for scoring say, in one place, so that a second language has one file to translate. */

export const STATE_WORDS: Record<EvaluationState, TagWords> = {
  'not-started': { says: $localize`Not started`, colour: 'govuk-tag--grey' },
  'in-progress': { says: $localize`In progress`, colour: 'govuk-tag--blue' },
  locked: { says: $localize`Locked`, colour: 'govuk-tag--green' },
  submitted: { says: $localize`Submitted`, colour: 'govuk-tag--green' },
  reopened: { says: $localize`Sent back to you`, colour: 'govuk-tag--orange' },
};

export const WORDS = {
  notice: $localize`Everything you write here (notes, drafts, reasons and what you later change) is kept and can be asked for in court or under freedom of information. Write what you would be content to read aloud.`,
  independent: $localize`You cannot see the scores of other evaluators until the panel meets, and they cannot see yours. Judge each answer by itself, against the published scale.`,
  citeHint: $localize`Type words of the answer to find them, or select them in the document. Then press Alt+Shift+C.`,
  saveHint: $localize`Ctrl+Enter saves and goes on, from any field.`,
} as const;

/** Why a score was not locked where the service was not even asked. */
export const NOT_SAVED = $localize`Not saved yet, so not locked.`;

/** How saving stands, in words; `time` is a time of day. */
export const SAVE_WORDS = {
  idle: () => '',
  waiting: () => $localize`Not saved yet`,
  saving: () => $localize`Saving …`,
  saved: (time: string) => $localize`Saved at ${time}:time:`,
  offline: () =>
    $localize`Not saved: the service cannot be reached. Your words are kept in this browser and sent by themselves.`,
  'signed-out': () => $localize`Not saved: you have been signed out. Your words are kept in this browser.`,
  conflict: () => $localize`Not saved: this score was changed in another place.`,
  refused: () => $localize`Not saved: something has to be corrected first.`,
} as const;
export type SaveState = keyof typeof SAVE_WORDS;
