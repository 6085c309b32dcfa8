import * as z from 'zod/mini';
import { CONFIDENCES } from '../domain/commitment-words.ts';
import { decimalText } from './decimal.ts';
import { NOT_A_MOMENT } from './commitments.ts';
import { line } from './received-text.ts';

/** Delivery reports of a whole contract at once: sent as one table, and looked through as one list. */

const period = z.object({ from: z.iso.date(), to: z.iso.date() });

export const deliveryTableSchema = z.strictObject({
  name: line(300),
  /** Base64. */
  content: z.string().check(z.maxLength(1_900_000, 'Send a file of at most 1.4 MB.')),
  /** False: only say what would come of it. */
  apply: z.boolean(),
});

export const deliveryTableView = z.object({
  /** Reports in the table, each as a person names it. */
  reports: z.array(
    z.object({
      row: z.int(),
      code: z.string(),
      period,
      amount: decimalText,
      /** Whether it takes the place of a report that was sent before. */
      replaces: z.boolean(),
    }),
  ),
  /** A table with errors is not taken over. */
  errors: z.array(z.object({ row: z.int(), says: z.string() })),
  taken: z.boolean(),
});

export const deliveryQueueView = z.object({
  reports: z.array(
    z.object({
      id: z.uuid(),
      /** When it was sent, or last replaced: given back with a review, so that nobody accepts what they have not seen. */
      changedAt: z.iso.datetime(),
      commitmentId: z.uuid(),
      code: z.string(),
      statement: z.string(),
      unit: z.nullable(z.string()),
      period,
      /** The period has not ended: once the report is accepted, nothing more is reported for it. */
      isRunning: z.boolean(),
      amount: decimalText,
      account: z.string(),
      counting: z.string(),
      confidence: z.enum(CONFIDENCES),
      verifiedBy: z.nullable(z.string()),
      /** What would still be missing of what fell due by the end of the period, were this and all before it accepted. */
      missing: decimalText,
      /** How many files were given with it. */
      evidence: z.int(),
      reportedBy: z.string(),
      /** Whether the reader may review it: never their own. */
      mayReview: z.boolean(),
    }),
  ),
  /** All reports for periods that end on one day, such as those of a quarter; newest first. */
  rounds: z.array(
    z.object({
      to: z.iso.date(),
      dueOn: z.iso.date(),
      asked: z.int(),
      owed: z.int(),
      toReview: z.int(),
      accepted: z.int(),
      /** Commitments of which less was accepted by that day than had fallen due. */
      short: z.int(),
      isOverdue: z.boolean(),
    }),
  ),
  mayWrite: z.boolean(),
});

export const acceptReportsSchema = z.strictObject({
  /** Each with the moment of its last change, as the list gave it. */
  reports: z
    .array(z.strictObject({ id: z.uuid('This is not an id of ours.'), changedAt: z.iso.datetime(NOT_A_MOMENT) }))
    .check(z.minLength(1, 'Choose at least one report.'), z.maxLength(500, 'Choose at most 500 reports.')),
});

export type DeliveryTable = z.infer<typeof deliveryTableSchema>;
export type DeliveryTableView = z.infer<typeof deliveryTableView>;
export type DeliveryQueueView = z.infer<typeof deliveryQueueView>;
export type AcceptReports = z.infer<typeof acceptReportsSchema>;
