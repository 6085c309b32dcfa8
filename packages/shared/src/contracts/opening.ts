import * as z from 'zod/mini';
import { PHASES } from '../domain/phases.ts';
import { line } from './received-text.ts';

/** Sealed responses: how many there are, and who opened them. While they are sealed a count is all that anybody sees. */

const act = z.object({ by: z.string(), at: z.iso.datetime() });

export const openingView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  phase: z.enum(PHASES),
  /** Until then responses are received; null while the lead has set no deadline. */
  deadline: z.nullable(z.iso.datetime()),
  deadlinePassed: z.boolean(),
  received: z.int(),
  /** The request to open that waits for a second person. */
  request: z.nullable(z.extend(act, { mine: z.boolean() })),
  /** Who opened the responses: the one who asked and the one who confirmed. */
  opened: z.nullable(z.object({ asked: act, confirmed: act })),
  /** What the reader may do now. */
  may: z.object({ upload: z.boolean(), ask: z.boolean(), confirm: z.boolean(), withdraw: z.boolean() }),
});

export const openingStepSchema = z.object({
  step: z.enum(['asked', 'confirmed', 'withdrawn'], 'Use asked, confirmed or withdrawn.'),
});

/** The bidders whose responses can be received, for whoever receives them. */
export const bidderChoiceView = z.object({ bidders: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** Why figures that look like prices may be read after all. */
export const priceReleaseInput = z.object({ reason: line(2000) });

export type PriceReleaseInput = z.infer<typeof priceReleaseInput>;
export type OpeningView = z.infer<typeof openingView>;
export type OpeningStepInput = z.infer<typeof openingStepSchema>;
export type BidderChoiceView = z.infer<typeof bidderChoiceView>;
