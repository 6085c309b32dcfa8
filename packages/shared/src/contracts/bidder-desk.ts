import * as z from 'zod/mini';
import { PROCESS_CHOICES } from '../domain/process-questions.ts';
import { longText, longWords } from './received-text.ts';

/** What the authority sees of a bidder's own page: who was written to, what they opened and asked, and what they were told. */

export const MAIL_STATES = ['waiting', 'retrying', 'given-up', 'sent'] as const;

/** How far the mail with the link is. */
export const mailStateView = z.object({ state: z.enum(MAIL_STATES), at: z.nullable(z.iso.datetime()) });

export const bidderAnswerInput = z.strictObject({ words: longWords(8000) });

/** What a bidder's own forms send; fields that a form has besides are left aside. */
export const bidderQuestionForm = z.object({ words: longWords(4000) });
const choice = z._default(z.nullable(z.enum(PROCESS_CHOICES, 'Choose one of the answers.')), null);
export const bidderFeedbackForm = z.object({
  documents: choice,
  submitting: choice,
  summary: choice,
  better: z._default(longText(4000), ''),
});

export const BIDDER_ACTS = [
  'bidder-link.given',
  'bidder-link.withdrawn',
  'bidder.code-sent',
  'bidder.refused',
  'bidder.entered',
  'bidder.opened',
  'bidder.asked',
  'bidder.answered',
  'bidder.told',
] as const;
export type BidderAct = (typeof BIDDER_ACTS)[number];

export const bidderDeskView = z.object({
  summaryId: z.uuid(),
  supplier: z.string(),
  /** Whether a mail server is configured; without one somebody has to pass the mails on. */
  sends: z.boolean(),
  /** Newest first; the first one stands unless it was withdrawn or has ended. */
  links: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      givenAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      withdrawnAt: z.nullable(z.iso.datetime()),
      mail: z.nullable(mailStateView),
    }),
  ),
  thread: z.array(
    z.object({
      id: z.uuid(),
      from: z.enum(['bidder', 'authority']),
      by: z.string(),
      words: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  /** What the bidder said about the process, as question and answer. */
  feedback: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** Newest first. */
  log: z.array(z.object({ at: z.iso.datetime(), act: z.enum(BIDDER_ACTS), by: z.string(), what: z.string() })),
  mayWrite: z.boolean(),
});

export type BidderAnswerInput = z.infer<typeof bidderAnswerInput>;
export type BidderDeskView = z.infer<typeof bidderDeskView>;
