import * as z from 'zod/mini';
import { PHASES } from '../domain/phases.ts';
import { line, longText, longWords } from './received-text.ts';

/** The end of a tender without an award. */

const isoDate = z.iso.date('Use a date such as 2027-04-01.');

/** How a tender ended without an award; null where it has not. */
export const tenderEndSchema = z.object({ on: z.iso.date(), toldOn: z.nullable(z.iso.date()) });

/** Steps on record about the end: the decision, that those who tendered know, that the decision was taken back. */
export const TENDER_END_STEPS = ['ended', 'told', 'taken-back'] as const;

/** Ends a tender without an award. */
export const tenderEndInput = z.strictObject({
  /** Day of the decision. */
  on: isoDate,
  reason: longWords(2000),
  /** The reference of the tender, written by hand, so that it is this one that ends. */
  reference: line(300),
});

/** Records that the notice was published or that those who tendered were told; once recorded, corrected with a reason. */
export const tenderEndToldInput = z.strictObject({
  on: isoDate,
  /** Reference of the notice, where there is one. */
  reference: z._default(z.nullable(line(300)), null),
  /** Why it differs from what was recorded before. */
  reason: z._default(z.nullable(longText(2000)), null),
});

export const tenderEndTakenBackInput = z.strictObject({ reason: longWords(2000) });

export const tenderEndingView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  reference: z.string(),
  phase: z.enum(PHASES),
  ended: z.nullable(tenderEndSchema),
  /** What the regime asks for when a tender ends without an award. */
  rule: z.object({
    does: z.enum(['publish', 'tell']),
    basis: z.string(),
    says: z.string(),
    /** What the lead has to check; null where there is nothing. */
    caution: z.nullable(z.string()),
  }),
  /** Names of the bidders on the list. */
  bidders: z.array(z.string()),
  /** Day of the contract, after which a tender cannot end like that; null where there is none. */
  contractEnteredOn: z.nullable(isoDate),
  /** What else on record says that there is a contract, in one sentence; left out or null: nothing. */
  hindrance: z.optional(z.nullable(z.string())),
  /** Everything on record about it, oldest first; words are null where the reader may not read them. */
  entries: z.array(
    z.object({
      step: z.enum(TENDER_END_STEPS),
      on: z.nullable(isoDate),
      reference: z.nullable(z.string()),
      reason: z.nullable(z.string()),
      /** Whether there is a reason that the reader may not read: it may tell of bids. */
      withheld: z.optional(z.boolean()),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  may: z.object({ end: z.boolean(), tell: z.boolean(), takeBack: z.boolean() }),
});

export type TenderEndInput = z.infer<typeof tenderEndInput>;
export type TenderEndToldInput = z.infer<typeof tenderEndToldInput>;
export type TenderEndTakenBackInput = z.infer<typeof tenderEndTakenBackInput>;
export type TenderEndingView = z.infer<typeof tenderEndingView>;
