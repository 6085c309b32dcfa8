import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { GuideValues, ItemActKind, ItemStatus, StandingWarning } from '@evenhand/shared/contracts';
import type { AwayAtLock } from './domain/away.ts';
import type { Seat } from './domain/seats.ts';

/** What the panel asked an evaluator to look at again. */
export interface SentBack {
  readonly position: string;
  readonly reason: string;
  readonly lookAt: string;
  readonly due: string;
}

/** What was done with an item besides writing its record: who did it, when and why. */
export interface ItemAct {
  readonly kind: ItemActKind;
  /** Id of the person who did it. */
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** The seat it is about; null where it is about the item. */
  readonly position: string | null;
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

  /** Oldest first; what was done before this was kept is in the audit trail only. */
  @Column('json', { default: [] })
  course!: readonly ItemAct[];

  /** The panel's mark; null until the item is locked. */
  @Column('text', { nullable: true })
  agreedMark!: string | null;

  /** Ids of those who had a vote when it was locked; null while it is open, and of what was locked before this was kept. */
  @Column('json', { nullable: true })
  voted!: readonly string[] | null;

  /** Why the others had none then; null as `voted` is, and of what was locked before this was kept. */
  @Column('json', { nullable: true })
  awayAtLock!: AwayAtLock | null;

  /** Which warnings stood on the panel's reasons then; null as `voted` is, and of what was locked before this was kept. */
  @Column('json', { nullable: true })
  warningsAtLock!: readonly StandingWarning[] | null;

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
