import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BatchSource, BatchState } from '@evenhand/shared/contracts';

/** A file with the results of a batch; it lies among the stored files, under its hash. */
export interface BatchFile {
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Many responses that are scored by machine for an analyst of a tender. */
@Entity('batch')
@Index('batch_of_tender_newest', ['tenderId', 'createdAt'])
@Index('batch_by_state', ['state'])
@Index('batch_by_group', ['groupId'])
export class BatchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'batch_pk' })
  id!: string;

  /** The live tender whose analyst asked for it. */
  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'batch_of_tender' })
  tenderId!: string;

  /** The tender of purpose `batch` that its responses belong to. */
  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'batch_scored_in' })
  scoredIn!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sourceKind!: BatchSource;

  /** Name of the archive, the folder or the earlier batch, for people. */
  @Column('text')
  sourceName!: string;

  /** Hash of the archive; null for other sources, and in a group, which has that of all its batches. */
  @Column('text', { nullable: true })
  archive!: string | null;

  /** With which it was asked for over several tenders; null where it was asked for alone. */
  @Column('uuid', { nullable: true })
  @ForeignKey('BatchGroupEntity', 'id', { name: 'batch_in_group' })
  groupId!: string | null;

  /** The folder of an archive of several tenders that is this tender's, such as bids/GM-1/; null: all of the archive. */
  @Column('text', { nullable: true })
  folder!: string | null;

  /** The batch whose responses it scores again. */
  @Column('uuid', { nullable: true })
  @ForeignKey('BatchEntity', 'id', { name: 'batch_after_earlier' })
  earlierId!: string | null;

  /** ISO date the scoring counts from. */
  @Column('text')
  asOf!: string;

  @Column('text')
  state!: BatchState;

  /** Why it failed, in words. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When it was last known to move; one that stands still has lost its job. */
  @Column('timestamptz')
  changedAt!: Date;

  /** When all its responses were taken in; null until then. */
  @Column('timestamptz', { nullable: true })
  receivedAt!: Date | null;

  /** Milliseconds it has run before `runningSince`, pauses left out. */
  @Column('integer')
  ranFor!: number;

  /** Null while it does not run. */
  @Column('timestamptz', { nullable: true })
  runningSince!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('json')
  outputs!: readonly BatchFile[];
}
