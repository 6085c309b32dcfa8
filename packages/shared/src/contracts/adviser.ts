import * as z from 'zod/mini';
import { longWords } from './received-text.ts';
import { evidenceSchema } from './results.ts';

/** The language-model adviser: what a lead decides about it, and what it answered. It has no band and decides nothing. */

/** How far the adviser is with a response. `not-asked` where nobody has asked it. */
export const ADVICE_STATES = ['not-asked', 'waiting', 'done', 'failed', 'refused'] as const;

/** Where answers may be sent, as the operator set it up. */
const endpoint = z.object({
  /** Who processes what is sent. */
  processor: z.string(),
  /** Scheme, host, port and path. */
  address: z.string(),
  model: z.string(),
});

const decisionView = z.object({
  id: z.uuid(),
  allowed: z.boolean(),
  ...endpoint.shape,
  /** Empty where it is withheld. */
  reason: z.string(),
  /** Whether the reader may not read the reason: it may tell of bids. */
  withheld: z.optional(z.boolean()),
  by: z.string(),
  at: z.iso.datetime(),
});

/** The adviser of a tender: what the operator offers, what the lead decided, and how far it is. */
export const adviserView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  /** What the operator has set up; null: nothing, so that nothing can be sent. */
  offered: z.nullable(z.extend(endpoint, { runs: z.int() })),
  /** Whether answers are sent now. */
  on: z.boolean(),
  /** Why they are or are not, in a sentence. */
  says: z.string(),
  /** Whether what is sent is masked of its bidder. */
  masked: z.boolean(),
  /** Newest first. */
  decisions: z.array(decisionView),
  /** Responses by how far the adviser is with them. */
  responses: z.array(z.object({ state: z.enum(ADVICE_STATES), count: z.int() })),
  /** Why it could not answer about some, each sentence once. */
  faults: z.array(z.string()),
  mayDecide: z.boolean(),
  /** Whether the person may take it back, which the lead may in every phase. */
  mayWithdraw: z.boolean(),
});

/** The lead's decision. To allow it, the processor is named as it stands in the list of processors of the procurement. */
export const adviserDecisionInput = z.discriminatedUnion('allowed', [
  z.strictObject({
    allowed: z.literal(true),
    processor: z
      .string()
      .check(z.trim(), z.minLength(1, 'Name the processor.'), z.maxLength(200, 'Use at most 200 characters.')),
    /** That the processor is on the procurement’s list, and bound not to train on what it is sent. */
    listed: z.literal(true, 'Confirm that the processor is listed for this procurement.'),
    noTraining: z.literal(true, 'Confirm that the processor trains nothing on what it is sent.'),
    reason: longWords(2000),
  }),
  z.strictObject({ allowed: z.literal(false), reason: longWords(2000) }),
]);

/** One question of the rubric, and how often the adviser answered it how. */
const adviserAnswerView = z.object({
  /** What was asked for, in words: "a responsible role". */
  says: z.string(),
  yes: z.int(),
  no: z.int(),
  /** Answers that were thrown away. */
  thrownAway: z.int(),
  /** Why, each sentence once. */
  because: z.array(z.string()),
  /** What the engine found for the same question; null where it did not look. */
  engine: z.nullable(z.boolean()),
  /** The words that the adviser points to. Each is an exact slice of the stored text. */
  evidence: z.array(evidenceSchema),
});

/** What the adviser answered about one answer. Advice beside the indicative result, never part of it. */
export const adviserFindingsView = z.object({
  criterion: z.string(),
  state: z.enum(ADVICE_STATES),
  /** How it stands, in a sentence. */
  note: z.string(),
  processor: z.nullable(z.string()),
  model: z.nullable(z.string()),
  /** How often it was asked, and how many replies were thrown away as a whole. */
  runs: z.int(),
  unusable: z.int(),
  /** Why replies were thrown away as a whole, each sentence once. */
  because: z.array(z.string()),
  /** SHA-256 of what was sent; null where nothing was. */
  promptHash: z.nullable(z.string()),
  answers: z.array(adviserAnswerView),
});

export type AdviceState = (typeof ADVICE_STATES)[number];
export type AdviserView = z.infer<typeof adviserView>;
export type AdviserDecisionInput = z.infer<typeof adviserDecisionInput>;
export type AdviserFindingsView = z.infer<typeof adviserFindingsView>;
