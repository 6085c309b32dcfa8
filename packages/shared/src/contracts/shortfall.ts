import * as z from 'zod/mini';
import { DELIVERY_STATES } from '../domain/commitment-words.ts';
import { decimalText } from './decimal.ts';
import { line, longWords } from './received-text.ts';

/** What is missing of a commitment, and the letters about it. */

const isoDate = z.iso.date('Use a date such as 2027-04-01.');
// One option may be all that a contract provides, so it is as long as that may be.
const asked = { remedy: line(4000), answerBy: isoDate };
/** What was missing, and on which day, when a letter was drafted. */
const drafted = { asOf: isoDate, shortfall: decimalText };

/** Which of the options of the contract, and by when the supplier has to answer. */
export const shortfallDraftInput = z.strictObject(asked);
export const shortfallDraftView = z.object({ letter: z.string(), ...drafted });
/** The letter as a person made it, with all that its draft was made from. */
export const shortfallNoticeInput = z.strictObject({ ...asked, ...drafted, letter: longWords(20_000) });

export const shortfallView = z.object({
  code: z.string(),
  statement: z.string(),
  unit: z.nullable(z.string()),
  supplier: z.string(),
  position: z.object({
    asOf: isoDate,
    promised: decimalText,
    awaited: decimalText,
    delivered: decimalText,
    shortfall: decimalText,
    whole: decimalText,
    state: z.enum(DELIVERY_STATES),
  }),
  /** Reports that wait for review: what they tell is not accepted yet, so it counts as missing. */
  toReview: z.int(),
  /** What the contract provides where less is delivered than promised; none where nobody has recorded it. */
  remedies: z.array(z.string()),
  /** Oldest first. */
  notices: z.array(
    z.object({
      id: z.uuid(),
      asOf: isoDate,
      shortfall: decimalText,
      remedy: z.string(),
      answerBy: isoDate,
      letter: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  mayWrite: z.boolean(),
});

export type ShortfallDraftInput = z.infer<typeof shortfallDraftInput>;
export type ShortfallDraftView = z.infer<typeof shortfallDraftView>;
export type ShortfallNoticeInput = z.infer<typeof shortfallNoticeInput>;
export type ShortfallView = z.infer<typeof shortfallView>;
