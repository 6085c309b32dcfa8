import * as z from 'zod/mini';
import { CLARIFICATION_EFFECTS, CLARIFICATION_STEPS } from '../domain/compliance-words.ts';
import { line, longText, longWords } from './received-text.ts';

/** The log of clarifications: questions to bidders about their responses, their answers, and what followed. */

const words = longWords(4000);

export const clarificationInput = z.object({
  responseId: z.uuid('Choose the response.'),
  /** Null where it is about the whole response. */
  criterionId: z.nullable(line(200)),
  /** What the response says, so that the question stays within it. */
  passage: longText(),
  question: words,
});

/** What happens next in a clarification. */
export const clarificationStepInput = z.discriminatedUnion('step', [
  z.object({ step: z.literal('sent'), recipients: line(500), words }),
  z.object({ step: z.literal('answered'), words }),
  z.object({ step: z.literal('effect'), effect: z.enum(CLARIFICATION_EFFECTS, 'Choose what it changes.'), words }),
]);

export const clarificationEntryView = z.object({
  id: z.uuid(),
  step: z.enum(CLARIFICATION_STEPS),
  at: z.iso.datetime(),
  by: z.string(),
  words: z.string(),
  recipients: z.nullable(z.string()),
  effect: z.nullable(z.enum(CLARIFICATION_EFFECTS)),
});

export const clarificationView = z.object({
  id: z.uuid(),
  responseId: z.uuid(),
  response: z.string(),
  criterionId: z.nullable(z.string()),
  criterion: z.nullable(z.string()),
  passage: z.string(),
  entries: z.array(clarificationEntryView),
  /** What to look at before the question goes out: wording that may invite the bidder to improve its response. */
  warnings: z.array(z.string()),
  /** Steps that the reader may take now. */
  next: z.array(z.enum(CLARIFICATION_STEPS)),
});

export const clarificationListView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  clarifications: z.array(clarificationView),
  /** Findings that look like obvious errors and that nobody has asked the bidder about. */
  toConsider: z.array(z.object({ responseId: z.uuid(), response: z.string(), says: z.string() })),
  /** Whether the reader is shown no proposals but their own: those of others tell what a colleague doubts. */
  ownProposalsOnly: z.boolean(),
  mayAsk: z.boolean(),
  responses: z.array(z.object({ id: z.uuid(), name: z.string() })),
  criteria: z.array(z.object({ id: z.string(), title: z.string() })),
});

export type ClarificationInput = z.infer<typeof clarificationInput>;
export type ClarificationStepInput = z.infer<typeof clarificationStepInput>;
export type ClarificationView = z.infer<typeof clarificationView>;
export type ClarificationListView = z.infer<typeof clarificationListView>;
