import * as z from 'zod/mini';
import { decimalText } from './decimal.ts';

/** Promised and delivered over the contracts of an authority, for its board. */

const day = z.iso.date('Use a date such as 2027-04-01.');
const period = z.object({ from: z.iso.date(), to: z.iso.date() });

const sum = {
  theme: z.string(),
  unit: z.string(),
  contracts: z.int(),
  /** Fell due, and its report was reviewed or is overdue. */
  promised: decimalText,
  /** Accepted by the authority. */
  delivered: decimalText,
  whole: decimalText,
};

export const boardReportView = z.object({
  authority: z.nullable(z.string()),
  /** Those of which the reader may see a contract. */
  authorities: z.array(z.string()),
  asOf: z.iso.date(),
  /** Null: all up to the day of the report. */
  period: z.nullable(period),
  /** Financial years since the first of the contracts began, newest first. */
  years: z.array(period),
  /** Contracts that are recorded before the award: they count nowhere. */
  notAwarded: z.int(),
  /** Contracts of which nothing lies in the period. */
  outsidePeriod: z.int(),
  contracts: z.array(
    z.object({
      tenderId: z.uuid(),
      title: z.string(),
      reference: z.string(),
      supplier: z.string(),
      startOn: z.iso.date(),
      endOn: z.iso.date(),
      /** Day of the figures that the public can read; null where nothing stands published. */
      publishedAsOf: z.nullable(z.iso.date()),
      /** Commitments with an overdue report on the day of the report. */
      overdue: z.int(),
    }),
  ),
  /** By theme. */
  sums: z.array(z.object(sum)),
  /** What is of several groups counts in each of them. */
  groups: z.array(
    z.object({
      by: z.enum(['measure', 'mission', 'district', 'supplier-size']),
      rows: z.array(z.object({ group: z.string(), ...sum })),
    }),
  ),
  /** Delivery that was reported and counts nowhere yet. */
  notReviewed: z.array(
    z.object({
      tenderId: z.uuid(),
      contract: z.string(),
      supplier: z.string(),
      commitmentId: z.uuid(),
      code: z.string(),
      statement: z.string(),
      unit: z.nullable(z.string()),
      reportId: z.uuid(),
      period,
      amount: decimalText,
      /** It waits for review, or a question about it waits for an answer. */
      state: z.enum(['sent', 'asked']),
    }),
  ),
});

/** Of one authority, or of the first by name; in a period of both days, or all up to today. */
export const boardReportQuery = z.object({
  authority: z.optional(z.string().check(z.maxLength(300))),
  from: z.optional(day),
  to: z.optional(day),
});

export type BoardReportView = z.infer<typeof boardReportView>;
export type BoardReportQuery = z.infer<typeof boardReportQuery>;
