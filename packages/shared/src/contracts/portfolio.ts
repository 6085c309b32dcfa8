import * as z from 'zod/mini';
import { CONTRACT_SECTORS } from '../domain/commitment-words.ts';
import { decimalText } from './decimal.ts';

/** What the contracts of an authority promise, set against what they are worth. */

export const portfolioRowView = z.object({
  /** Null: all sectors. */
  sector: z.nullable(z.enum(CONTRACT_SECTORS)),
  theme: z.string(),
  measure: z.string(),
  unit: z.string(),
  contracts: z.int(),
  commitments: z.int(),
  /** What these contracts promise together for each million pounds that they are worth together. */
  perMillion: decimalText,
  /** Of the contracts one by one; null where there are too few of them. */
  range: z.nullable(z.object({ lower: decimalText, median: decimalText, upper: decimalText })),
});

export const portfolioView = z.object({
  authority: z.nullable(z.string()),
  /** Those of which the reader may see a contract. */
  authorities: z.array(z.string()),
  contracts: z.int(),
  /** Contracts of which no value is recorded: they count nowhere. */
  withoutValue: z.int(),
  /** Commitments that are done or not, without a number: they count nowhere. */
  withoutQuantity: z.int(),
  /** Contracts that a range needs. */
  least: z.int(),
  rows: z.array(portfolioRowView),
  /** Each of the contracts as it stands today. */
  standing: z.array(
    z.object({
      tenderId: z.uuid(),
      title: z.string(),
      supplier: z.string(),
      /** Commitments on track or with nothing due yet; late or ended short; done. */
      onTrack: z.int(),
      behind: z.int(),
      done: z.int(),
      /** Reports that wait for review. */
      toReview: z.int(),
      /** Commitments with an overdue report. */
      overdue: z.int(),
      /** First day on which a report is expected; null where none is owed. */
      nextDueOn: z.nullable(z.iso.date()),
    }),
  ),
});

export const portfolioQuery = z.object({ authority: z.optional(z.string().check(z.maxLength(300))) });

export type PortfolioRowView = z.infer<typeof portfolioRowView>;
export type PortfolioView = z.infer<typeof portfolioView>;
export type PortfolioQuery = z.infer<typeof portfolioQuery>;
