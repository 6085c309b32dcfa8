import * as z from 'zod/mini';
import { SUPPLIER_SIZES } from '../domain/commitment-words.ts';
import { decimalText } from './decimal.ts';

/** What the public would be told of a contract, and what it has been told. */
export const publicReportView = z.object({
  authority: z.string(),
  draft: z.object({
    contract: z.string(),
    reference: z.string(),
    supplier: z.string(),
    startOn: z.iso.date(),
    endOn: z.iso.date(),
    asOf: z.iso.date(),
    /** How large the supplier says it is; absent where it has not said. */
    supplierSize: z.optional(z.enum(SUPPLIER_SIZES)),
    /** That the supplier says it is a voluntary, community or social enterprise. */
    supplierVcse: z.optional(z.literal(true)),
    rows: z.array(
      z.object({
        theme: z.string(),
        measure: z.string(),
        place: z.string(),
        /** The district that the place names; absent where it names none of the contract's list. */
        district: z.optional(z.string()),
        unit: z.string(),
        /** Names of the missions that the theme serves. */
        missions: z.optional(z.array(z.string())),
        commitments: z.int(),
        /** How many of them end early, as both sides agreed; absent where none does. */
        ended: z.optional(z.int()),
        promised: decimalText,
        delivered: decimalText,
        whole: decimalText,
      }),
    ),
  }),
  /** Null where nothing stands published, as where the tender has ended without an award and that was told. */
  published: z.nullable(z.object({ asOf: z.iso.date(), at: z.iso.datetime(), by: z.string() })),
  mayPublish: z.boolean(),
  /** Whether the person may take off the public page what stands published: after the end of the tender, too. */
  mayWithdraw: z.optional(z.boolean()),
});

export type PublicReportView = z.infer<typeof publicReportView>;
