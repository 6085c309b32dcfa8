import * as z from 'zod/mini';
import { line } from './received-text.ts';

/** An evaluator's own scores as a spreadsheet that was filled in elsewhere. */
export const scoreSheetSchema = z.object({
  name: line(300),
  /** Base64. */
  content: z.string().check(z.maxLength(1_900_000, 'Send a file of at most 1.4 MB.')),
  /** False: only say what would come of it. */
  apply: z.boolean(),
});

const cellChange = z.object({ column: z.string(), before: z.string(), after: z.string() });
const cellFault = z.object({ column: z.string(), says: z.string() });

/** What a sheet makes of a person's scores. Cells with a fault are left out; everything else is taken. */
export const scoreSheetView = z.object({
  applied: z.boolean(),
  rows: z.array(
    z.object({
      /** Number of the row in the spreadsheet. */
      row: z.int(),
      /** Bidder, question and, where it has parts, the part. */
      about: z.string(),
      changes: z.array(cellChange),
      faults: z.array(cellFault),
      /** What the answer still lacks before it can be locked, with the sheet taken in. */
      missing: z.array(z.string()),
    }),
  ),
  /** Rows that change nothing and have no fault. */
  unchanged: z.int(),
});

export type ScoreSheet = z.infer<typeof scoreSheetSchema>;
export type ScoreSheetView = z.infer<typeof scoreSheetView>;
