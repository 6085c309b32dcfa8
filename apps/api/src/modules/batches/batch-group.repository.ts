import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { BatchGroupEntity, type BatchGroupState } from './batch-group.entity.ts';
import { BatchEntity } from './batch.entity.ts';
import type { StoredBatch } from './batch.repository.ts';
import type { Stretch } from './domain/time-left.ts';

export type StoredGroup = BatchGroupEntity;

/** Into how many stretches the work done is cut for an estimate. */
const STRETCHES = 64;

/** Groups that are listed for a person. */
const MOST_SHOWN = 100;

/** The tables behind this module's repository. */
export const batchGroupTables = TypeOrmModule.forFeature([BatchGroupEntity]);

@Injectable()
export class BatchGroupRepository {
  constructor(private readonly database: Database) {}

  async add(group: StoredGroup): Promise<void> {
    await this.database.insertUnlessThere(BatchGroupEntity, group);
  }

  async byId(id: string): Promise<StoredGroup | null> {
    return this.database.manager.findOneBy(BatchGroupEntity, { id });
  }

  /** Newest first, and of very many the newest only. */
  async ofPerson(createdBy: string): Promise<readonly StoredGroup[]> {
    const newest = { order: { createdAt: 'DESC' }, take: MOST_SHOWN } as const;
    return this.database.manager.find(BatchGroupEntity, { where: { createdBy }, ...newest });
  }

  /** Whether it was in this state and is now changed. */
  async change(id: string, from: BatchGroupState, values: Partial<StoredGroup>): Promise<boolean> {
    const changed = { ...values, changedAt: new Date() };
    return (await this.database.change(BatchGroupEntity, { id, state: from }, changed)) === 1;
  }

  /** Those whose archive is still to be shared out and that have stood still since `date`. */
  async stillSince(date: Date): Promise<readonly StoredGroup[]> {
    return this.database.manager.findBy(BatchGroupEntity, { state: 'receiving', changedAt: LessThan(date) });
  }

  /** The batches of these, by their tenders. */
  async batchesOf(groupIds: readonly string[]): Promise<readonly StoredBatch[]> {
    return this.database.manager.find(BatchEntity, {
      where: { groupId: In([...groupIds]) },
      order: { tenderId: 'ASC' },
    });
  }

  /** In a transaction: the archive that came with a group once nothing is read from it any more, held for whoever forgets it. */
  async archiveTakenIn(id: string): Promise<string | null> {
    const [done] = await this.database.manager.query<{ archive: string }[]>(
      `select archive from batch_group where id = $1 and archive is not null and state <> 'receiving'
         and not exists (select 1 from batch where "groupId" = $1 and state = 'receiving') for update`,
      [id],
    );
    return done?.archive ?? null;
  }

  /** What was in it is kept file by file, each for its own tender alone. */
  async forgetArchive(id: string): Promise<void> {
    await this.database.manager.query('update batch set archive = null where "groupId" = $1', [id]);
    await this.database.manager.query('update batch_group set archive = null where id = $1', [id]);
  }

  /** Whether anything else has this content, in whatever table: nobody knows what was sent as an archive. */
  async isHeld(sha256: string): Promise<boolean> {
    const [row] = await this.database.manager.query<{ held: boolean }[]>(
      `select exists (select 1 from batch where archive = $1 or outputs::text like $2)
         or exists (select 1 from batch_group where archive = $1)
         or exists (select 1 from received_file where sha256 = $1)
         or exists (select 1 from record_export where sha256 = $1)
         or exists (select 1 from delivery_evidence where sha256 = $1 and "removedAt" is null)
         or exists (select 1 from batch_item where files::text like $2) as held`,
      [sha256, `%${sha256}%`],
    );
    return row?.held !== false;
  }

  /**
   * What was done so far of several batches, cut into stretches of about as many responses each, on the clock of the one
   * that began first.
   */
  async stretches(batchIds: readonly string[]): Promise<readonly Stretch[]> {
    const rows = await this.database.manager.query<{ until: number; items: number; bytes: number }[]>(
      `with own as (
         select id, extract(epoch from "receivedAt" - min("receivedAt") over ()) * 1000 as later
         from batch where id = any($1) and "receivedAt" is not null),
       done as (
         select item."doneAfter" + own.later as until, item.bytes,
           ntile(${String(STRETCHES)}) over (order by item."doneAfter" + own.later) as part
         from batch_item item join own on own.id = item."batchId" where item."doneAfter" is not null)
       select max(until)::float8 as until, count(*)::int as items, sum(bytes)::float8 as bytes
       from done group by part order by part`,
      [batchIds],
    );
    return rows.map(({ until, items, bytes }, at) => ({ took: until - (rows[at - 1]?.until ?? 0), items, bytes }));
  }
}
