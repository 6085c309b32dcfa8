import * as z from 'zod/mini';
import { PHASES } from '../domain/phases.ts';
import { line } from './received-text.ts';

/** Whether scoring can be opened, and how far it then is. */

/** One reason for or against opening scoring. `path` leads to where it is put right. */
export const readinessView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  phase: z.enum(PHASES),
  ready: z.boolean(),
  checks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      passed: z.boolean(),
      says: z.string(),
      path: z.nullable(z.string()),
    }),
  ),
});

/** Why one evaluator must do for a question. */
export const fewEvaluatorsSchema = z.object({ reason: line(2000) });

/** How much of the scoring is done, as counts only. */
export const progressView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  phase: z.enum(PHASES),
  says: z.string(),
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      declaration: z.string(),
      rows: z.array(z.object({ bidder: z.string(), done: z.int(), of: z.int() })),
      lastActivity: z.nullable(z.iso.datetime()),
      /** When somebody last reminded this person of what is left. */
      remindedAt: z.nullable(z.iso.datetime()),
      /** Whether the reader may remind this person now. */
      mayRemind: z.boolean(),
      /** The mail that a reminder would send now; null where the reader may not remind this person. */
      reminder: z.optional(z.nullable(z.object({ subject: z.string(), words: z.string() }))),
    }),
  ),
});

/** Reminds one evaluator of what is left to score. */
export const reminderSchema = z.strictObject({ personId: z.uuid('This is not an id of ours.') });

export type ReadinessView = z.infer<typeof readinessView>;
export type FewEvaluators = z.infer<typeof fewEvaluatorsSchema>;
export type ProgressView = z.infer<typeof progressView>;
export type ReminderInput = z.infer<typeof reminderSchema>;
