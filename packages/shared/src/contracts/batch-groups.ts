import * as z from 'zod/mini';
import { BATCH_SOURCES, BATCH_STATES, archiveBatchInput, batchSummaryView } from './batches.ts';
import { decimalText } from './decimal.ts';
import { line } from './received-text.ts';

/** Batches over several tenders that are asked for, watched and stopped together: one batch for each tender. */

/** Where the responses of several tenders come from. An archive comes by a form instead. */
export const newBatchGroupInput = z.object({
  name: line(200),
  /** Date the scoring counts from; left out: for each tender the start of its contract. */
  asOf: archiveBatchInput.shape.asOf,
  from: z.discriminatedUnion('kind', [
    /** A folder of this name that the operator offers to each of several tenders. */
    z.object({ kind: z.literal('folder'), folder: line(200) }),
    /** A folder of this name below the folders of several tenders in S3-compatible storage; `prefix` such as s3://bids/batches/. */
    z.object({ kind: z.literal('prefix'), prefix: line(1000), folder: line(200) }),
    /** What these tenders have received. */
    z.object({
      kind: z.literal('responses'),
      tenderIds: z
        .array(z.uuid('This is not an id of ours.'))
        .check(z.minLength(1, 'Choose the tenders.'), z.maxLength(500, 'Choose at most 500 tenders.')),
    }),
    /** The responses of an earlier one, scored again by what is in force now. */
    z.object({ kind: z.literal('batch'), groupId: z.uuid('This is not an id of ours.') }),
  ]),
});

const count = z.int();
const tender = z.object({ id: z.uuid(), reference: z.string(), title: z.string() });

/** A batch of one of the tenders, with its files to download once they are written. */
export const groupedBatchView = z.object({
  tender,
  batch: batchSummaryView,
  outputs: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});

const groupFields = {
  id: z.uuid(),
  name: z.string(),
  from: z.object({ kind: z.enum(BATCH_SOURCES), name: z.string() }),
  /** As of a batch; it follows from those of the tenders. */
  state: z.enum(BATCH_STATES),
  says: z.string(),
  createdAt: z.iso.datetime(),
  tenders: count,
  /** Responses of all tenders, and those of them that are done. */
  all: count,
  done: count,
};

export const batchGroupView = z.object({
  ...groupFields,
  stages: batchSummaryView.shape.stages,
  outcomes: batchSummaryView.shape.outcomes,
  /** Responses a minute of late; null where it is not known. */
  perMinute: z.nullable(decimalText),
  /** Seconds until the last response is done; null where it is not known. */
  secondsLeft: z.nullable(count),
  /** One for each tender, in the order of their references. */
  batches: z.array(groupedBatchView),
  /** What was taken in for no tender, by the name of its folder. */
  refused: z.array(z.object({ folder: z.string(), says: z.string() })),
  moving: z.boolean(),
  may: z.object({ pause: z.boolean(), resume: z.boolean(), cancel: z.boolean(), retry: z.boolean() }),
});

export const batchGroupListView = z.object({
  /** Tenders in which the person may run a batch now. */
  tenders: z.array(
    z.object({
      ...tender.shape,
      /** Whether a folder can be named by its reference; one such as ITT/2026 names none. */
      namesFolder: z.boolean(),
    }),
  ),
  /** Folders of one name that the operator offers to several of them; `prefix` null for a folder on the server. */
  folders: z.array(z.object({ folder: z.string(), prefix: z.nullable(z.string()), tenders: count })),
  maxArchiveBytes: z.number(),
  groups: z.array(z.object(groupFields)),
});

export type NewBatchGroupInput = z.infer<typeof newBatchGroupInput>;
export type GroupedBatchView = z.infer<typeof groupedBatchView>;
export type BatchGroupView = z.infer<typeof batchGroupView>;
export type BatchGroupListView = z.infer<typeof batchGroupListView>;
