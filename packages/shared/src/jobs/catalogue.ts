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
  /** How often it is tried and how many milliseconds after the first try; each pause is twice the one before. Left out: as every job. */
  readonly tries?: { readonly most: number; readonly firstPause: number };
  /** Of a job that comes back by itself: when (a cron pattern, in UTC) and with which payload. */
  readonly comesBack?: { readonly at: string; readonly payload: z.infer<Payload> };
}

/**
 * `keeping` is the upkeep of the record, `batches` takes batches in and writes their results: neither waits for anybody's
 * response and nobody's response waits for it. `webhooks` waits for receivers and `adviser` for a language model, and
 * nothing waits for them.
 */
export const QUEUE_NAMES = ['reading', 'scoring', 'batches', 'keeping', 'webhooks', 'adviser'] as const;
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
  /** Compares the answers of a tender's bidders with each other. */
  'compare-answers': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1), tenderId: z.uuid() }),
    id: ({ tenderId }) => `compare-answers-${tenderId}`,
  }),
  /** Asks the language-model adviser about the answers of a response that has been scored. */
  'advise-on-response': job({
    queue: 'adviser',
    version: 2,
    payload: z.discriminatedUnion('version', [
      /** Answers whichever request is the newest. */
      z.object({ version: z.literal(1), responseId: z.uuid() }),
      z.object({ version: z.literal(2), responseId: z.uuid(), requestId: z.uuid() }),
    ]),
    id: (asked) => `advise-on-response-${asked.version === 1 ? asked.responseId : asked.requestId}`,
    tries: { most: 5, firstPause: 5000 },
  }),
  /** Takes the responses of a batch in: unpacks its archive, or walks through its folder. */
  'take-in-batch': job({
    queue: 'batches',
    version: 1,
    payload: z.object({ version: z.literal(1), batchId: z.uuid() }),
    id: ({ batchId }) => `take-in-batch-${batchId}`,
  }),
  /** Shares an archive of several tenders out by its folders: begins a batch in each tender that one is named for. */
  'share-out-archive': job({
    queue: 'batches',
    version: 1,
    payload: z.object({ version: z.literal(1), groupId: z.uuid() }),
    id: ({ groupId }) => `share-out-archive-${groupId}`,
  }),
  /** Writes the results of a batch whose responses are done. */
  'write-batch': job({
    queue: 'batches',
    version: 1,
    payload: z.object({ version: z.literal(1), batchId: z.uuid() }),
    id: ({ batchId }) => `write-batch-${batchId}`,
  }),
  /** Writes where the chain of every tender's audit trail stands into the anchor file, outside the database. */
  'anchor-trails': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1) }),
    id: () => 'anchor-trails',
    comesBack: { at: '10 1 * * *', payload: { version: 1 } },
  }),
  /** Compares every stored file with the hash it was received under; of one tender, or of all (`tenderId` null): then it adds a job for each. */
  'verify-files': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1), tenderId: z.nullable(z.uuid()), askedBy: z.nullable(z.string()) }),
    id: ({ tenderId }) => `verify-files-${tenderId ?? 'all'}`,
    comesBack: { at: '20 1 * * *', payload: { version: 1, tenderId: null, askedBy: null } },
  }),
  /** Puts a file given with a delivery report before the virus scanner; or all that were not (`evidenceId` null). */
  'check-evidence': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1), evidenceId: z.nullable(z.uuid()) }),
    id: ({ evidenceId }) => `check-evidence-${evidenceId ?? 'all'}`,
    comesBack: { at: '*/10 * * * *', payload: { version: 1, evidenceId: null } },
  }),
  /** Forgets the answers kept for idempotency keys that have ended. */
  'forget-answers': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1) }),
    id: () => 'forget-answers',
    comesBack: { at: '40 * * * *', payload: { version: 1 } },
  }),
  /** Tells a webhook what happened. It is tried for more than an hour, because receivers are updated too. */
  'deliver-webhook': job({
    queue: 'webhooks',
    version: 1,
    payload: z.object({ version: z.literal(1), deliveryId: z.uuid() }),
    id: ({ deliveryId }) => `deliver-webhook-${deliveryId}`,
    tries: { most: 13, firstPause: 1000 },
  }),
  /** Hands what the contracts of each authority usually promise over to the questions about amounts in new responses. */
  'keep-usual-ranges': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1) }),
    id: () => 'keep-usual-ranges',
    comesBack: { at: '30 1 * * *', payload: { version: 1 } },
  }),
  /** Reminds whoever manages a contract, and its supplier, of what is awaited, each once for each due day. */
  'remind-of-reports': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1) }),
    id: () => 'remind-of-reports',
    comesBack: { at: '0 7 * * *', payload: { version: 1 } },
  }),
  /** Tells leads of the tenders whose responses need not be kept any more, each once. It deletes nothing. */
  'remind-of-retention': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1) }),
    id: () => 'remind-of-retention',
    comesBack: { at: '10 7 * * *', payload: { version: 1 } },
  }),
  /** Puts the record of a tender together as one archive that can be read without the service. */
  'export-record': job({
    queue: 'keeping',
    version: 1,
    payload: z.object({ version: z.literal(1), exportId: z.uuid() }),
    id: ({ exportId }) => `export-record-${exportId}`,
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;
export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];
