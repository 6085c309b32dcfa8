import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, MoreThan } from 'typeorm';
import type { BatchItemState, BatchState } from '@evenhand/shared/contracts';
import { Database } from '../../platform/database/database.ts';
import type { KeptFile } from '../responses/index.ts';
import { BatchEntity } from './batch.entity.ts';
import { awaitsResults, BEGUN, DEAD_LETTERS, DONE, type Standing, WAITED_FOR } from './domain/batch-states.ts';
import type { Waiting } from './domain/fair-share.ts';
import type { Stretch } from './domain/time-left.ts';
import { BatchItemEntity } from './batch-item.entity.ts';

export type StoredBatch = BatchEntity;
export type StoredItem = BatchItemEntity;

/** Responses of a batch by their state. */
export type ItemCounts = ReadonlyMap<BatchItemState, number>;

/** Items at the same place of two batches, with the ids of their assessments. */
export interface ItemPair {
  readonly position: number;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly filesBefore: readonly KeptFile[];
  readonly filesAfter: readonly KeptFile[];
}

/** Into how many stretches the work done is cut for an estimate. */
const STRETCHES = 64;

/** The tables behind this module's repository. */
export const batchTables = TypeOrmModule.forFeature([BatchEntity, BatchItemEntity]);

@Injectable()
export class BatchRepository {
  constructor(private readonly database: Database) {}

  async add(batch: StoredBatch): Promise<void> {
    await this.database.insertUnlessThere(BatchEntity, batch);
  }

  async byId(id: string): Promise<StoredBatch | null> {
    return this.database.manager.findOneBy(BatchEntity, { id });
  }

  /** Newest first. */
  async ofTender(tenderId: string): Promise<readonly StoredBatch[]> {
    return this.database.manager.find(BatchEntity, { where: { tenderId }, order: { createdAt: 'DESC' } });
  }

  /** Whether the batch was in one of these states and is now changed. */
  async change(id: string, from: readonly BatchState[], values: Partial<StoredBatch>): Promise<boolean> {
    const changed = await this.database.change(
      BatchEntity,
      { id, state: In([...from]) },
      { ...values, changedAt: new Date() },
    );
    return changed === 1;
  }

  /** Batches that run, and others of which a response is still being worked on. */
  async moving(): Promise<readonly StoredBatch[]> {
    return this.database.manager
      .createQueryBuilder(BatchEntity, 'batch')
      .where(`batch.state = 'running'`)
      .orWhere(`exists (select 1 from batch_item item where item."batchId" = batch.id and item.state in (:...begun))`, {
        begun: BEGUN,
      })
      .getMany();
  }

  /** Batches that a job should be moving and that have stood still since `date`. */
  async stillSince(date: Date): Promise<readonly StoredBatch[]> {
    const still = await this.database.manager
      .createQueryBuilder(BatchEntity, 'batch')
      .where('batch."changedAt" < :date', { date })
      .andWhere(
        `(batch.state in ('receiving', 'finishing')
          or (batch.state = 'cancelled' and batch.outputs::text = '[]' and batch."finishedAt" > :since))`,
        { since: new Date(Date.now() - WAITED_FOR) },
      )
      .getMany();
    const now = new Date();
    const counts = await this.counts(still.filter(({ state }) => state === 'cancelled').map(({ id }) => id));
    return still.filter(
      (batch) =>
        batch.state === 'receiving' || awaitsResults(standingOf(batch, counts.get(batch.id) ?? new Map()), now),
    );
  }

  /** How far a batch is, and whether its results are written. */
  async standing(batch: StoredBatch): Promise<Standing> {
    return standingOf(batch, (await this.counts([batch.id])).get(batch.id) ?? new Map());
  }

  /** Whether it was new: an item that is there at this place stays as it is. */
  async addItem(item: StoredItem): Promise<boolean> {
    return this.database.insertUnlessThere(BatchItemEntity, item);
  }

  /** Copies the responses of a batch into another, to be scored again. */
  async copyItems(fromId: string, toId: string): Promise<void> {
    await this.database.manager.query(
      `insert into batch_item (id, "batchId", position, name, files, bytes, state, runs, "takenFrom")
       select gen_random_uuid(), $2, position, name, files, bytes, 'waiting', 0, "takenFrom"
       from batch_item where "batchId" = $1 on conflict do nothing`,
      [fromId, toId],
    );
  }

  /** The last place that is taken; 0 in an empty batch. */
  async lastPosition(batchId: string): Promise<number> {
    return (await this.database.manager.maximum(BatchItemEntity, 'position', { batchId })) ?? 0;
  }

  /** Items in their order, after a place; `states` null: all of them. */
  async items(
    batchId: string,
    states: readonly BatchItemState[] | null,
    after: number,
    most: number,
  ): Promise<readonly StoredItem[]> {
    const narrowed = states === null ? {} : { state: In([...states]) };
    return this.database.manager.find(BatchItemEntity, {
      where: { batchId, position: MoreThan(after), ...narrowed },
      order: { position: 'ASC' },
      take: most,
    });
  }

  async item(batchId: string, id: string): Promise<StoredItem | null> {
    return this.database.manager.findOneBy(BatchItemEntity, { batchId, id });
  }

  /** Items that are begun and not done. */
  async begun(batchId: string): Promise<readonly StoredItem[]> {
    return this.database.manager.findBy(BatchItemEntity, { batchId, state: In([...BEGUN]) });
  }

  /** Whether the item was in one of these states and is now changed. */
  async changeItem(id: string, from: readonly BatchItemState[], values: Partial<StoredItem>): Promise<boolean> {
    return (await this.database.change(BatchItemEntity, { id, state: In([...from]) }, values)) === 1;
  }

  /** Makes items of these states wait again; says how many. */
  async waitAgain(batchId: string, states: readonly BatchItemState[] = DEAD_LETTERS): Promise<number> {
    return this.database.change(BatchItemEntity, { batchId, state: In([...states]) }, WAITING);
  }

  /** Makes items wait again whose result is not of this build of the engine; says how many. */
  async waitAgainUnlessBy(engineBuild: string, batchId: string): Promise<number> {
    const [, changed] = await this.database.manager.query<[unknown, number]>(
      `update batch_item item set state = 'waiting', reason = null, "doneAfter" = null, "responseId" = null from assessment
       where item."batchId" = $1 and assessment.id = item."assessmentId" and assessment."engineBuild" <> $2`,
      [batchId, engineBuild],
    );
    return changed;
  }

  /** Gives up what waits; says how many. */
  async cancelWaiting(batchId: string): Promise<number> {
    return this.database.change(BatchItemEntity, { batchId, state: 'waiting' }, { state: 'cancelled' });
  }

  /** Batches that run and have something waiting, with at most `most` of it counted. */
  async waiting(most: number): Promise<readonly Waiting[]> {
    return this.database.manager.query<Waiting[]>(
      `select batch.id as "batchId", batch."tenderId",
         (select count(*)::int from batch_item item
          where item."batchId" = batch.id and item.state = any($2)) as begun,
         (select count(*)::int from (select 1 from batch_item item
          where item."batchId" = batch.id and item.state = 'waiting' limit $1) few) as waiting
       from batch where batch.state = 'running' order by batch."createdAt"`,
      [most, BEGUN],
    );
  }

  /**
   * Begins items of a batch that wait, and gives them. They are taken in no order but that of their random ids: whatever
   * order the names stand in, what is done says by its sizes how long the rest will take.
   */
  async begin(batchId: string, most: number): Promise<readonly StoredItem[]> {
    const where = { batchId, state: 'waiting' as const };
    const next = await this.database.manager.find(BatchItemEntity, { where, order: { id: 'ASC' }, take: most });
    const begunAt = new Date();
    const begun = next.map((item) => ({ ...item, state: 'reading' as const, begunAt, runs: item.runs + 1 }));
    for (const { id, state, runs } of begun) await this.changeItem(id, ['waiting'], { state, runs, begunAt });
    return begun;
  }

  /** How many items of each of these batches are in which state. */
  async counts(batchIds: readonly string[]): Promise<ReadonlyMap<string, ItemCounts>> {
    const rows = await this.database.manager.query<{ batchId: string; state: BatchItemState; count: number }[]>(
      `select "batchId", state, count(*)::int as count from batch_item
       where "batchId" = any($1) group by "batchId", state`,
      [batchIds],
    );
    const byBatch = Map.groupBy(rows, ({ batchId }) => batchId);
    return new Map(
      batchIds.map((id) => [id, new Map((byBatch.get(id) ?? []).map(({ state, count }) => [state, count]))]),
    );
  }

  /** Pairs of items at the same place of two batches whose results differ, after a place. */
  async changed(earlierId: string, laterId: string, after: number, most: number): Promise<readonly ItemPair[]> {
    return this.database.manager.query<ItemPair[]>(
      `select later.position, later.name, earlier."assessmentId" as before, later."assessmentId" as after,
         earlier.files as "filesBefore", later.files as "filesAfter"
       from batch_item later join batch_item earlier on earlier."batchId" = $1 and earlier.position = later.position
       left join assessment one on one.id = earlier."assessmentId"
       left join assessment other on other.id = later."assessmentId"
       where later."batchId" = $2 and later.position > $3 and one."resultHash" is distinct from other."resultHash"
       order by later.position limit $4`,
      [earlierId, laterId, after, most],
    );
  }

  /** What was done so far, cut into stretches of about as many items each, in the order in which it was done. */
  async stretches(batchId: string): Promise<readonly Stretch[]> {
    const rows = await this.database.manager.query<{ until: number; items: number; bytes: number }[]>(
      `select max("doneAfter") as until, count(*)::int as items, sum(bytes)::float8 as bytes
       from (select "doneAfter", bytes, ntile(${String(STRETCHES)}) over (order by "doneAfter") as part
             from batch_item where "batchId" = $1 and "doneAfter" is not null) done
       group by part order by part`,
      [batchId],
    );
    return rows.map(({ until, items, bytes }, at) => ({ took: until - (rows[at - 1]?.until ?? 0), items, bytes }));
  }

  /** What is still to be done of these. */
  async remaining(...batchIds: readonly string[]): Promise<{ items: number; bytes: number }> {
    const [row] = await this.database.manager.query<{ items: number; bytes: number }[]>(
      `select count(*)::int as items, coalesce(sum(bytes), 0)::float8 as bytes
       from batch_item where "batchId" = any($1) and state = any($2)`,
      [batchIds, ['waiting', ...BEGUN]],
    );
    return row ?? { items: 0, bytes: 0 };
  }

  /**
   * Hashes of everything that the batches of this tender brought into the store: archives, files and results. Without
   * what another tender has too, unless that one is `over`.
   */
  async ownContents(tenderId: string, over: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.manager.query<{ sha256: string }[]>(
      `with brought as (
         select "tenderId", archive as sha256 from batch where archive is not null
         union select "tenderId", json_array_elements(outputs) ->> 'sha256' from batch
         union select batch."tenderId", json_array_elements(item.files) ->> 'sha256'
           from batch_item item join batch on batch.id = item."batchId")
       select sha256 from brought mine where mine."tenderId" = $1
         and not exists (select 1 from brought other where other.sha256 = mine.sha256 and other."tenderId" <> all($2))
         and not exists (select 1 from batch_group where archive = mine.sha256)
         and not exists (select 1 from received_file file
           join response on response.id = file."responseId" join tender on tender.id = response."tenderId"
           where file.sha256 = mine.sha256 and coalesce(tender."batchOf", tender.id) <> all($2))`,
      [tenderId, [tenderId, ...over]],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /**
   * Which of these contents are needed besides this tender and those that are `over`: by a batch or a response of another
   * tender, a group that is still taken in, evidence of delivery, or the export of a record, which outlasts the bids.
   */
  async heldElsewhere(
    tenderId: string,
    over: readonly string[],
    contents: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await this.database.manager.query<{ sha256: string }[]>(
      `with brought as (
         select "tenderId", archive as sha256 from batch where archive is not null
         union all select "tenderId", json_array_elements(outputs) ->> 'sha256' from batch
         union all select batch."tenderId", json_array_elements(item.files) ->> 'sha256'
           from batch_item item join batch on batch.id = item."batchId"
         union all select coalesce(tender."batchOf", tender.id), file.sha256 from received_file file
           join response on response.id = file."responseId" join tender on tender.id = response."tenderId"
           where file.sha256 = any($1))
       select sha256 from brought where sha256 = any($1) and "tenderId" <> all($2)
       union select archive from batch_group where archive = any($1)
       union select sha256 from record_export where sha256 = any($1)
       union select sha256 from delivery_evidence where sha256 = any($1) and "removedAt" is null`,
      [contents, [tenderId, ...over]],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }
}

/** How far a batch is whose responses are in these states. */
export function standingOf({ state, outputs, finishedAt }: StoredBatch, counts: ItemCounts): Standing {
  const of = (states: readonly BatchItemState[]) => states.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
  return { state, begun: of(BEGUN), done: of(DONE), hasResults: outputs.length > 0, finishedAt };
}

// Without its response: what that one was before must not be taken for how it comes out now.
const WAITING: Partial<StoredItem> = { state: 'waiting', reason: null, doneAfter: null, responseId: null };
