import * as z from 'zod/mini';
import { QUEUE_NAMES } from '../jobs/index.ts';

/** The queues as an administrator sees them: how much waits, and which jobs failed. No content of any bid. */
export const queuesView = z.object({
  queues: z.array(
    z.object({
      name: z.enum(QUEUE_NAMES),
      /** Not begun yet, jobs of batches included. */
      waiting: z.int(),
      running: z.int(),
      /** Tried before and waiting for the next try, or due at an hour of their own. */
      later: z.int(),
      failed: z.int(),
    }),
  ),
  /** The newest jobs that failed at every try; they are kept for a week. */
  failed: z.array(
    z.object({
      queue: z.enum(QUEUE_NAMES),
      id: z.string(),
      name: z.string(),
      /** Ids of what the job is about, by their names. Why it failed stands in the log under the job's id. */
      about: z.record(z.string(), z.string()),
      tries: z.int(),
      failedAt: z.nullable(z.iso.datetime()),
    }),
  ),
});

export type QueuesView = z.infer<typeof queuesView>;
