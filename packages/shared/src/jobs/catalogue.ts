import * as z from 'zod/mini';

/**
 * Every job of the system: its queue, the version of its payload, the payload's schema and the rule for its id.
 * A job may run twice and must change nothing the second time; the id only keeps equal work from queueing up.
 * A changed payload is a new version beside the old one, so that processes of two releases can share a queue.
 */
export interface JobDefinition<Payload extends z.ZodMiniType = z.ZodMiniType> {
  readonly queue: QueueName;
  readonly version: number;
  readonly payload: Payload;
  readonly id: (payload: z.infer<Payload>) => string;
}

export const QUEUE_NAMES = ['reading', 'scoring'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

function job<Payload extends z.ZodMiniType>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}

export const JOBS = {
  /** Reads the stored files of a response into text models and finds the answers in them. */
  'read-response': job({
    queue: 'reading',
    version: 1,
    payload: z.object({ version: z.literal(1), responseId: z.uuid() }),
    id: ({ responseId }) => `read-response-${responseId}`,
  }),
  /** Scores a response that has been read, against the published set of its tender. */
  'score-response': job({
    queue: 'scoring',
    version: 1,
    payload: z.object({ version: z.literal(1), responseId: z.uuid() }),
    id: ({ responseId }) => `score-response-${responseId}`,
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
