import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The sign-off that a correction set aside. */
export interface SetAsideSignOff {
  readonly personId: string;
  readonly at: string;
  readonly aboutChecks: string;
}

/** An item as it stood when it was opened again. What its record said is in the version. */
export interface CorrectedItem {
  readonly itemId: string;
  readonly version: number;
  readonly agreedMark: string | null;
  readonly lockedAt: string | null;
  readonly voted: readonly string[] | null;
}

/** Where a bid stood by the scores that were signed off. */
export interface StandingBefore {
  readonly responseId: string;
  readonly total: string;
  readonly rank: number | null;
}

/** That agreed items were opened again after the sign-off: why, and all that rested on them as it stood. Append-only. */
@Entity('moderation_correction')
@Index('moderation_correction_of_tender', ['tenderId', 'at'])
export class ModerationCorrectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_correction_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'moderation_correction_of_tender_fk' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'moderation_correction_of_person' })
  personId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  reason!: string;

  /** Null where it added items to a correction that had begun. */
  @Column('json', { nullable: true })
  setAside!: SetAsideSignOff | null;

  @Column('json')
  items!: readonly CorrectedItem[];

  /** Every bid's total and rank; empty where it added items. */
  @Column('json')
  standing!: readonly StandingBefore[];
}
