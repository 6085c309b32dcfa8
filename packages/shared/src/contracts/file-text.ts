import * as z from 'zod/mini';

const slice = { start: z.int(), end: z.int() };

/** The stored text of a file: every offset of the system points into `text` (UTF-16 units). */
export const fileTextView = z.object({
  name: z.string(),
  sha256: z.string(),
  text: z.string(),
  pages: z.array(z.object({ ...slice, number: z.int() })),
  blocks: z.array(
    z.object({
      ...slice,
      kind: z.enum(['heading', 'paragraph', 'list-item', 'table-row']),
      page: z.nullable(z.int()),
      locator: z.nullable(z.string()),
      /** Of a heading, 1 outermost; of a list item, 0 outermost; null otherwise. */
      level: z.nullable(z.int()),
      /** Rows of one table share a number; null outside tables. */
      table: z.nullable(z.int()),
      cells: z.array(z.object(slice)),
      /** Whether this row of a table holds the headers of its columns. */
      isHeader: z.optional(z.boolean()),
      /** The marker of a list item as written, such as "a)" or "•". */
      marker: z.optional(z.nullable(z.string())),
    }),
  ),
  /** Figures that look like prices and are covered for this reader; every other character is where it was. */
  coveredFigures: z.optional(z.int()),
  /** Where the bidder is masked in this text: what masking does not reach. The original is not shown to this reader. */
  maskingWarning: z.optional(z.string()),
  /** Words kept apart from the text, such as comments and page headers: never scored. */
  asides: z.array(z.object({ reason: z.string(), page: z.nullable(z.int()), text: z.string() })),
});
export type FileTextView = z.infer<typeof fileTextView>;
