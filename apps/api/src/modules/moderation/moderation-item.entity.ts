import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { GuideValues, ItemStatus } from '@evenhand/shared/contracts';
import type { Seat } from './domain/seats.ts';

/** What the panel asked an evaluator to look at again. */
export interface SentBack {
  readonly position: string;
  readonly reason: string;
  readonly lookAt: string;
  readonly due: string;
}

/** A bidder's answer to a criterion as the panel agrees it. What the record was before stands in its versions. */
@Entity('moderation_item')
@Unique('moderation_item_once', ['tenderId', 'responseId', 'criterionId'])
export class ModerationItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_item_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'moderation_item_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'moderation_item_of_response' })
  responseId!: string;

  /** Id of the criterion in the published set. */
  @Column('text')
  criterionId!: string;

  @Column('text')
  status!: ItemStatus;

  /** Number of the newest version; 0 before anything was written. */
  @Column('integer')
  version!: number;

  @Column('json')
  values!: GuideValues;

  @Column('json')
  seats!: readonly Seat[];

  /** Whether the panel sees who gave which score. */
  @Column('boolean')
  revealed!: boolean;

  @Column('text', { nullable: true })
  parkedBecause!: string | null;

  @Column('json', { nullable: true })
  sentBack!: SentBack | null;

  /** The panel's mark; null until the item is locked. */
  @Column('text', { nullable: true })
  agreedMark!: string | null;

  /** Who holds the pen, and how long without a sign of life. */
  @Column('uuid', { nullable: true })
  penHolderId!: string | null;

  @Column('timestamptz', { nullable: true })
  penUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  savedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;
}
