import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { Database } from '../../platform/database/database.ts';
import { WorkerHeartbeatRepository } from '../../platform/health/worker-heartbeat.repository.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { AssessmentRepository, THIS_ENGINE } from '../assessments/index.ts';
import { ProgressService, ReceptionService, ResponseRepository } from '../responses/index.ts';
import { TendersService } from '../tenders/index.ts';
import { BatchGroupRepository } from './batch-group.repository.ts';
import { BatchRepository, type StoredBatch, type StoredItem } from './batch.repository.ts';
import { contentKey } from './content-key.ts';
import { awaitsResults, BEGUN } from './domain/batch-states.ts';
import { fairShare } from './domain/fair-share.ts';
import { itemChange, ranFor } from './domain/item-change.ts';

/** Milliseconds between two looks while a batch moves, and while none does. */
const EVERY = 200;
const IDLE_EVERY = 1000;
/** Responses of all batches that are begun at a time, for each worker: enough that none waits for the next look. */
const FOR_EACH_WORKER = 6;
/** A worker that has been silent for so many milliseconds is not counted. */
const SILENT = 15_000;
/** Milliseconds after which a process that began a response and did not store it is taken for dead. */
const FORGOTTEN = 10_000;
/** Milliseconds after which a batch that stands still has lost its job. */
const STILL = 30_000;

/**
 * In a worker: keeps a few responses of every running batch in the queue and looks how they come out. So the queue stays
 * short however large a batch is, each tender has its share of it, and a pause begins with the next response. Several
 * workers may do this side by side; one that dies leaves nothing that another would not find.
 */
@Injectable()
export class BatchFeeder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly batches: BatchRepository,
    private readonly groups: BatchGroupRepository,
    private readonly tenders: TendersService,
    private readonly reception: ReceptionService,
    private readonly responses: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly assessments: AssessmentRepository,
    private readonly workers: WorkerHeartbeatRepository,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly log: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.lookIn(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** One look at every batch; says whether any moves. */
  async look(): Promise<boolean> {
    const moving = await this.batches.moving();
    for (const batch of moving) await this.follow(batch);
    if (moving.some(({ state }) => state === 'running')) await this.feed();
    for (const batch of moving) await this.finish(batch);
    await this.findLost();
    return moving.length > 0;
  }

  private lookIn(milliseconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.look().then(
        (moves) => {
          this.lookIn(moves ? EVERY : IDLE_EVERY);
        },
        (fault: unknown) => {
          this.log.warn({ err: fault }, 'batches could not be looked at');
          this.lookIn(IDLE_EVERY);
        },
      );
    }, milliseconds);
  }

  /** Notes how far the responses are that are begun, and begins again what a dead process had begun. */
  private async follow(batch: StoredBatch): Promise<void> {
    const begun = await this.batches.begun(batch.id);
    const ids = begun.flatMap(({ responseId }) => (responseId === null ? [] : [responseId]));
    const [stages, outcomes] = await Promise.all([this.responses.stages(ids), this.assessments.outcomes(ids)]);
    const doneAfter = ranFor(batch, new Date());
    for (const item of begun) {
      const { responseId, begunAt } = item;
      if (responseId === null) {
        if (begunAt === null || begunAt.getTime() < Date.now() - FORGOTTEN) await this.begin(batch, item);
        continue;
      }
      const change = itemChange(item, stages.get(responseId), outcomes.get(responseId), doneAfter);
      if (change !== null) await this.batches.changeItem(item.id, BEGUN, change);
    }
  }

  private async feed(): Promise<void> {
    const alive = await this.workers.alive(new Date(Date.now() - SILENT));
    const room = FOR_EACH_WORKER * Math.max(alive, 1);
    const begun = await this.database.transaction(async () => {
      await this.database.serialise('feeding of batches');
      const share = fairShare(await this.batches.waiting(room), room);
      const items: StoredItem[] = [];
      for (const [batchId, most] of share) items.push(...(await this.batches.begin(batchId, most)));
      return items;
    });
    for (const [batchId, items] of Map.groupBy(begun, (item) => item.batchId)) {
      const batch = await this.batches.byId(batchId);
      if (batch !== null) for (const item of items) await this.begin(batch, item);
    }
  }

  /** Stores a response and has it read, unless the same content has a result already. */
  private async begin({ scoredIn, asOf, createdBy }: StoredBatch, { id, name, files }: StoredItem): Promise<void> {
    const tender = await this.tenders.get(scoredIn);
    const importKey = contentKey(name, files, asOf);
    const { response, fresh } = await this.reception.receive(tender, {
      name,
      importKey,
      asOf,
      files,
      actor: createdBy,
    });
    if (!fresh) {
      const isDone = async () => (await this.assessments.by(THIS_ENGINE, response.id)) !== null;
      const job = await this.progress.takeUpAgain(response.id, createdBy, isDone);
      if (job !== null) await this.queues.add(job, { version: 1, responseId: response.id }, 'behind');
    }
    await this.batches.changeItem(id, BEGUN, { responseId: response.id });
  }

  /**
   * Has the results written once every response is done, or once the last one is that was begun before the batch was
   * cancelled. All results of a batch that was not cancelled are then by one build of the engine.
   */
  private async finish(batch: StoredBatch): Promise<void> {
    const { id, state, receivedAt } = batch;
    if (state === 'cancelled' && awaitsResults(await this.batches.standing(batch), new Date()))
      await this.queues.add('write-batch', { version: 1, batchId: id });
    if (state !== 'running' || receivedAt === null || (await this.batches.remaining(id)).items > 0) return;
    if ((await this.batches.waitAgainUnlessBy(THIS_ENGINE.engineBuild, id)) > 0) return;
    const finished = await this.database.transaction(async () => {
      const now = await this.batches.byId(id);
      const stops = {
        state: 'finishing',
        ranFor: ranFor(now ?? { ranFor: 0, runningSince: null }, new Date()),
      } as const;
      return this.batches.change(id, ['running'], { ...stops, runningSince: null });
    });
    if (finished) await this.queues.add('write-batch', { version: 1, batchId: id });
  }

  private async findLost(): Promise<void> {
    const still = new Date(Date.now() - STILL);
    for (const { id } of await this.groups.stillSince(still))
      await this.queues.add('share-out-archive', { version: 1, groupId: id });
    for (const { id, state } of await this.batches.stillSince(still))
      await this.queues.add(state === 'receiving' ? 'take-in-batch' : 'write-batch', { version: 1, batchId: id });
  }
}
