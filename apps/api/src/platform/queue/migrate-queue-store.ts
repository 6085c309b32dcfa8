import { runMigrations } from 'bullmq';
import type { Client } from 'pg';

/** Schema of the queue's tables, apart from ours. */
export const QUEUE_SCHEMA = 'queue';

/** Brings the queue's own tables up to date. `client` must be one connection, not a pool. */
export async function migrateQueueStore(client: Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
}
