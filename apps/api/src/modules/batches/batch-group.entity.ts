import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BatchSource } from '@evenhand/shared/contracts';

/** What was taken in for no tender, and why, in words that tell of no other tender. */
export interface RefusedFolder {
  readonly folder: string;
  readonly says: string;
}

/** `receiving`: its archive is being shared out. `shared-out`: its batches say how it stands. */
export type BatchGroupState = 'receiving' | 'shared-out' | 'cancelled' | 'failed';

/** Batches of several tenders that one person asked for together. */
@Entity('batch_group')
@Index('batch_group_of_person', ['createdBy', 'createdAt'])
export class BatchGroupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'batch_group_pk' })
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sourceKind!: BatchSource;

  /** Name of the archive, the folder or the earlier ones, for people. */
  @Column('text')
  sourceName!: string;

  /** Hash of the archive until it is taken in; null for other sources. */
  @Column('text', { nullable: true })
  archive!: string | null;

  /** ISO date the scoring counts from; null: for each tender the start of its contract. */
  @Column('text', { nullable: true })
  asOf!: string | null;

  /** Ids of the tenders in which the person might run a batch when it was asked for. */
  @Column('json')
  mayRun!: readonly string[];

  @Column('text')
  state!: BatchGroupState;

  /** Why it failed, in words. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('json')
  refused!: readonly RefusedFolder[];

  @Column('text')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When it was last known to move; one that stands still has lost its job. */
  @Column('timestamptz')
  changedAt!: Date;
}
