import * as z from 'zod/mini';
import { CLAIM_CLASSES, CLAIM_SCOPES } from '../domain/claim-words.ts';
import { decimalText } from './decimal.ts';
import { engineSchema } from './results.ts';
import { line } from './received-text.ts';

/** Batches of a tender: many responses scored by machine for an analyst, apart from what the panel sees. */

/**
 * How far a batch is. `receiving`: its responses are being taken in. `finishing`: all are done and the results are being
 * written. `failed`: it could not be taken in at all.
 */
export const BATCH_STATES = ['receiving', 'running', 'paused', 'finishing', 'done', 'cancelled', 'failed'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** How far one response of a batch is. `failed` and `not-produced` are its dead letters: somebody has to look. */
export const BATCH_ITEM_STATES = [
  'waiting',
  'reading',
  'scoring',
  'scored',
  'partly-scored',
  'not-produced',
  'failed',
  'cancelled',
] as const;
export type BatchItemState = (typeof BATCH_ITEM_STATES)[number];

/** Where the responses of a batch come from. */
export const BATCH_SOURCES = ['archive', 'folder', 'prefix', 'responses', 'batch'] as const;
export type BatchSource = (typeof BATCH_SOURCES)[number];

const asOf = z.optional(z.iso.date('Use a date such as 2027-04-01.'));

/** A batch of responses that the service has or can reach; an archive comes by a form instead. */
export const newBatchInput = z.object({
  name: line(200),
  /** Date the scoring counts from; left out: the start of the contract. */
  asOf,
  from: z.discriminatedUnion('kind', [
    /** A folder that the operator offers to this tender. */
    z.object({ kind: z.literal('folder'), folder: line(200) }),
    /** A prefix in S3-compatible storage, such as s3://bids/batches/GM-1/spring/, below one that the operator offers. */
    z.object({ kind: z.literal('prefix'), prefix: line(1000) }),
    /** The responses that the tender has received. */
    z.object({ kind: z.literal('responses') }),
    /** The responses of an earlier batch, scored again by what is in force now. */
    z.object({ kind: z.literal('batch'), batchId: z.uuid('This is not an id of ours.') }),
  ]),
});

/** The words beside an archive in its form. */
export const archiveBatchInput = z.object({ name: z.optional(line(200)), asOf });

const count = z.int();

/** Responses by how far they are. */
export const batchStagesView = z.object({ received: count, reading: count, scoring: count, done: count });
/** Responses that are done, by how they came out. */
export const batchOutcomesView = z.object({
  scored: count,
  partlyScored: count,
  notProduced: count,
  failed: count,
  cancelled: count,
});

const batchFields = {
  id: z.uuid(),
  tenderId: z.uuid(),
  name: z.string(),
  from: z.object({ kind: z.enum(BATCH_SOURCES), name: z.string() }),
  /** The batch whose responses it scores again; null for any other. */
  earlierId: z.nullable(z.uuid()),
  asOf: z.iso.date(),
  state: z.enum(BATCH_STATES),
  /** The state as a sentence. */
  says: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.nullable(z.iso.datetime()),
  all: count,
  stages: batchStagesView,
  outcomes: batchOutcomesView,
};

export const batchSummaryView = z.object(batchFields);

export const batchView = z.object({
  ...batchFields,
  engine: engineSchema,
  publishedSetHash: z.string(),
  /** Responses a minute of late; null where it is not known. */
  perMinute: z.nullable(decimalText),
  /** Seconds until the last response is done; null where it is not known. */
  secondsLeft: z.nullable(count),
  /** Files to download, once they are written. */
  outputs: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
  /** Whether it will change yet, by itself or by somebody's next step: it is worth following. */
  moving: z.boolean(),
  may: z.object({ pause: z.boolean(), resume: z.boolean(), cancel: z.boolean(), retry: z.boolean() }),
});

export const batchListView = z.object({
  tenderId: z.uuid(),
  title: z.string(),
  /** Whether the tender allows a batch, and why. */
  allowed: z.boolean(),
  says: z.string(),
  /** Folders that the operator offers to this tender. */
  folders: z.array(z.string()),
  /** Prefixes in S3-compatible storage that the operator offers to this tender, such as s3://bids/batches/GM-1/spring/. */
  prefixes: z.array(z.string()),
  maxArchiveBytes: z.number(),
  batches: z.array(batchSummaryView),
});

export const batchItemView = z.object({
  id: z.uuid(),
  /** Its place in the batch, from 1. */
  position: count,
  name: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.number() })),
  state: z.enum(BATCH_ITEM_STATES),
  /** The state as a sentence, with the reason where there is one. */
  says: z.string(),
  /** Machine output: never a final score. Null where an answer could not be scored. */
  indicativeTotal: z.nullable(decimalText),
  /** Times it was begun. */
  runs: count,
  /** Whether it can be run again with other files. */
  replaceable: z.boolean(),
  /** Whether it can be run again as it is. */
  retryable: z.boolean(),
});

export const batchItemListView = z.object({
  batchId: z.uuid(),
  items: z.array(batchItemView),
  /** Ask with this as `after` for the page after; null on the last. */
  next: z.nullable(z.string()),
});

/** What a list of items is narrowed to. `attention` stands for the dead letters. */
export const batchItemFilterSchema = z.object({
  state: z.optional(z.enum([...BATCH_ITEM_STATES, 'attention'])),
  after: z.optional(z.string().check(z.regex(/^\d{1,9}$/, 'Use the `next` of the page before.'))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))),
});

const claimReadingView = z.object({
  class: z.enum(CLAIM_CLASSES),
  scope: z.enum(CLAIM_SCOPES),
  rule: z.string(),
  measures: z.array(z.string()),
});

/** What moved between an earlier batch and this one, which scored its responses again. */
export const batchDifferenceListView = z.object({
  batchId: z.uuid(),
  earlierId: z.uuid(),
  before: z.object({ publishedSetHash: z.string() }),
  after: z.object({ publishedSetHash: z.string() }),
  /** Responses whose results differ at all, in their order. */
  responses: z.array(
    z.object({
      position: count,
      name: z.string(),
      /** Versions and builds of the engine; null where there is no result. */
      engineBefore: z.nullable(z.string()),
      engineAfter: z.nullable(z.string()),
      /** Files that were read again since, because they could not be read in full before. */
      readAgain: z.array(z.string()),
      indicativeTotalBefore: z.nullable(decimalText),
      indicativeTotalAfter: z.nullable(decimalText),
      criteria: z.array(
        z.object({
          criterion: z.string(),
          before: z.nullable(decimalText),
          after: z.nullable(decimalText),
          /** Rules that held in one result only; null where a rule was not asked. */
          rules: z.array(
            z.object({
              rule: z.string(),
              says: z.string(),
              before: z.nullable(z.boolean()),
              after: z.nullable(z.boolean()),
            }),
          ),
          /** Passages that were read otherwise. */
          claims: z.array(
            z.object({
              quote: z.string(),
              before: z.nullable(claimReadingView),
              after: z.nullable(claimReadingView),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Ask with this as `after` for the page after; null on the last. */
  next: z.nullable(z.string()),
});

export const batchDifferenceFilterSchema = z.pick(batchItemFilterSchema, { after: true });

/** Indicative bands beside the marks that the panel agreed. Agreement is not correctness. */
export const batchComparisonView = z.object({
  batchId: z.uuid(),
  answers: count,
  same: count,
  kappa: z.nullable(z.string()),
  kappaSays: z.string(),
  /** Places of the scale by which the machine is above the panel on average. */
  bias: z.nullable(z.string()),
  marks: z.array(z.string()),
  /** Rows are indicative bands, columns agreed marks, both as in `marks`. */
  confusion: z.array(z.array(count)),
  worst: z.array(
    z.object({
      response: z.string(),
      criterion: z.string(),
      indicative: z.string(),
      agreed: z.string(),
      /** What the machine went by. */
      explanation: z.string(),
      quotes: z.array(z.string()),
    }),
  ),
});

export type BatchDifferenceFilter = z.infer<typeof batchDifferenceFilterSchema>;
export type BatchDifferenceListView = z.infer<typeof batchDifferenceListView>;
export type BatchComparisonView = z.infer<typeof batchComparisonView>;
export type NewBatchInput = z.infer<typeof newBatchInput>;
export type ArchiveBatchInput = z.infer<typeof archiveBatchInput>;
export type BatchSummaryView = z.infer<typeof batchSummaryView>;
export type BatchView = z.infer<typeof batchView>;
export type BatchListView = z.infer<typeof batchListView>;
export type BatchItemView = z.infer<typeof batchItemView>;
export type BatchItemListView = z.infer<typeof batchItemListView>;
export type BatchItemFilter = z.infer<typeof batchItemFilterSchema>;
