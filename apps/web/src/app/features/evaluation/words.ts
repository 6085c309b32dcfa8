import type { EvaluationState } from '@evenhand/shared/contracts';
import type { TagWords } from '../../core/words.ts';

/** All that the pages for scoring say, in one place, so that a second language has one file to translate. */

export const STATE_WORDS: Record<EvaluationState, TagWords> = {
  'not-started': { says: 'Not started', colour: 'govuk-tag--grey' },
  'in-progress': { says: 'In progress', colour: 'govuk-tag--blue' },
  locked: { says: 'Locked', colour: 'govuk-tag--green' },
  submitted: { says: 'Submitted', colour: 'govuk-tag--green' },
  reopened: { says: 'Sent back by the chair', colour: 'govuk-tag--orange' },
};

export const WORDS = {
  notice:
    'Everything you write here (notes, drafts, reasons and what you later change) is kept and can be asked for in court or under freedom of information. Write what you would be content to read aloud.',
  independent:
    'You cannot see the scores of other evaluators until the panel meets, and they cannot see yours. Judge each answer by itself, against the published scale.',
  citeHint: 'Type words of the answer to find them, or select them in the document. Then press Alt+Shift+C.',
  saveHint: 'Ctrl+Enter saves and goes on, from any field.',
} as const;

/** How saving stands, in words; `time` is a time of day. */
export const SAVE_WORDS = {
  idle: () => '',
  waiting: () => 'Not saved yet',
  saving: () => 'Saving …',
  saved: (time: string) => `Saved at ${time}`,
  offline: () =>
    'Not saved: the service cannot be reached. Your words are kept in this browser and sent by themselves.',
  'signed-out': () => 'Not saved: you have been signed out. Your words are kept in this browser.',
  conflict: () => 'Not saved: this score was changed in another place.',
  refused: () => 'Not saved: something has to be corrected first.',
} as const;
export type SaveState = keyof typeof SAVE_WORDS;
