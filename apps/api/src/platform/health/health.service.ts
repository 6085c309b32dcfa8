import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { HealthView } from '@evenhand/shared/contracts';
import { Database } from '../database/database.ts';
import { STORAGE_SAYS, StorageFault, type StorageState } from '../files/content-place.ts';
import { FileStore } from '../files/file-store.ts';
import { JobQueues } from '../queue/job-queues.ts';
import { VERSION } from '../version.ts';
import { WorkerHeartbeatRepository, type Heartbeat } from './worker-heartbeat.repository.ts';

/** A worker that has not been heard of for so many milliseconds counts as gone. */
const SILENCE = 15_000;
/** A part that has not answered after so many milliseconds counts as not ready. */
const PATIENCE = 3000;
/** The storage is asked anew after so many milliseconds: anybody may ask for health, and a bucket has each look paid. */
const REMEMBERED = 3000;

const DATABASE = {
  ready: 'The database answers.',
  'read-only': 'The database can only be read. What is there can be seen; nothing new is taken in.',
  away: 'The database does not answer.',
} as const;

@Injectable()
export class HealthService {
  private seen: { readonly at: number; readonly state: Promise<StorageState | null> } | null = null;
  private logged: string | null = null;

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly store: FileStore,
    private readonly heartbeats: WorkerHeartbeatRepository,
    private readonly log: PinoLogger,
  ) {}

  /** Whether everything a response needs on its way is ready, and which part is not. Answers within a few seconds. */
  async look(): Promise<HealthView> {
    const [database, queue, files, newest] = await Promise.all([
      soon(this.database.takesWrites()).then(
        (writes) => (writes ? 'ready' : 'read-only'),
        () => 'away' as const,
      ),
      answers(this.queues.ping()),
      this.storage(),
      soon(this.heartbeats.latest()).catch(() => null),
    ]);
    const alive = newest !== null && Date.now() - newest.seenAt.getTime() < SILENCE;
    return {
      status: database === 'ready' && queue && files.ready && alive ? 'ready' : 'not-ready',
      version: VERSION,
      database: { ready: database === 'ready', says: DATABASE[database] },
      queue: {
        ready: queue,
        says: queue ? 'The queue answers.' : 'The queue does not answer.',
        backend: this.queues.store.kind,
      },
      files,
      worker: {
        ready: alive,
        says: workerWords(newest, alive),
        lastSeen: newest?.seenAt.toISOString() ?? null,
        isolation: newest?.isolation ?? null,
      },
    };
  }

  /** What is wrong with the storage for files, as it was seen some seconds ago at most; null: nothing. */
  async storageState(): Promise<StorageState | null> {
    if (this.seen === null || Date.now() - this.seen.at >= REMEMBERED)
      this.seen = { at: Date.now(), state: this.askStorage() };
    return this.seen.state;
  }

  private async askStorage(): Promise<StorageState | null> {
    const fault = await soon(this.store.place.check()).then(
      () => null,
      (why: unknown) => (why instanceof StorageFault ? why : new StorageFault('away', String(why))),
    );
    // Once for each change: whoever watches asks every few seconds.
    if (fault !== null && fault.message !== this.logged) this.log.warn({ fault: fault.message }, 'storage');
    this.logged = fault?.message ?? null;
    return fault?.state ?? null;
  }

  private async storage(): Promise<HealthView['files']> {
    const { kind } = this.store.place;
    const state = await this.storageState();
    // Only whoever runs the service needs the storage's own words, and the log has them.
    return {
      ready: state === null,
      says: state === null ? 'Files can be stored.' : `${STORAGE_SAYS[state]}.`,
      kept: kind,
    };
  }
}

function workerWords(newest: Heartbeat | null, alive: boolean): string {
  if (alive) return 'A worker is running.';
  if (newest === null) return 'No worker has started yet. Files are received, and read once one runs.';
  return 'No worker is running. Files are received, and read once one runs.';
}

async function answers(question: Promise<void>): Promise<boolean> {
  return soon(question).then(
    () => true,
    () => false,
  );
}

async function soon<Answer>(question: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer in time'));
    }, PATIENCE);
  });
  return Promise.race([question, late]).finally(() => {
    clearTimeout(timer);
  });
}
