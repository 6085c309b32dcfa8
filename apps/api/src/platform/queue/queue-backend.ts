import { createPostgresBackend, Queue, Worker, type Job, type WorkerOptions } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import type { QueueName } from '@evenhand/shared/jobs';
import { QUEUE_SCHEMA } from './migrate-queue-store.ts';

/** Where the queue lives: in our PostgreSQL, or in Redis once one machine is outgrown. */
export type QueueStore =
  { readonly kind: 'postgresql'; readonly url: string } | { readonly kind: 'redis'; readonly url: string };

export function queueStore(urls: { databaseUrl: string; redisUrl: string | null }): QueueStore {
  return urls.redisUrl === null ? { kind: 'postgresql', url: urls.databaseUrl } : { kind: 'redis', url: urls.redisUrl };
}

/**
 * Spans of adding and doing a job, joined across processes. They go to whatever OpenTelemetry SDK the operator loads
 * into the process; without one they cost nothing and go nowhere.
 */
const telemetry = new BullMQOtel({ tracerName: 'evenhand' });

type Work = (job: Job, token?: string) => Promise<void>;

/** Prefix of our keys in a Redis that may serve others too. */
const PREFIX = 'evenhand';

/** A queue to add to and to count. While its store is away it says so soon. */
export function openQueue(store: QueueStore, name: QueueName): Queue {
  if (store.kind === 'redis')
    return new Queue(name, { connection: { ...redis(store), maxRetriesPerRequest: 2 }, prefix: PREFIX, telemetry });
  return as<Queue>(new Queue(name, { connection: postgres(store, 2), telemetry }, createPostgresBackend));
}

/** A worker that takes jobs from a queue. */
export function openWorker(
  store: QueueStore,
  name: QueueName,
  work: Work,
  options: Omit<WorkerOptions, 'connection'>,
): Worker {
  if (store.kind === 'redis')
    return new Worker(name, work, { ...options, connection: redis(store), prefix: PREFIX, telemetry });
  return as<Worker>(
    new Worker(name, work, { ...options, connection: postgres(store, 2), telemetry }, createPostgresBackend),
  );
}

function redis(store: QueueStore) {
  return { url: store.url, maxRetriesPerRequest: null };
}

function postgres(store: QueueStore, max: number) {
  return { connectionString: store.url, schema: QUEUE_SCHEMA, max, application_name: 'evenhand queue' };
}

// The classes carry their backend in their type; what we call on them is the same for both.
function as<Same>(made: unknown): Same {
  return made as Same;
}
