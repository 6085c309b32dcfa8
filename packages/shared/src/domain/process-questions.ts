/** What a bidder may be asked about the process: three questions with a choice of words, and room for a fourth answer. */
export const PROCESS_QUESTIONS = {
  documents: 'How clear was what the tender asked for?',
  submitting: 'How easy was it to submit your tender?',
  summary: 'How clear are the reasons in your summary?',
} as const;

export const PROCESS_CHOICES = ['Very', 'Mostly', 'Partly', 'Not at all'] as const;

export type ProcessQuestion = keyof typeof PROCESS_QUESTIONS;

/** Every answer may be left out: null. */
export type ProcessAnswers = Readonly<Record<ProcessQuestion | 'better', string | null>>;
