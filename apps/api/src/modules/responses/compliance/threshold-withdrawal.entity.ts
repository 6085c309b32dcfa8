import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** That a threshold does not count, and why: it was written wrongly before the set was locked. Append-only. */
@Entity('threshold_withdrawal')
@Unique('threshold_withdrawal_once', ['thresholdId'])
export class ThresholdWithdrawalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'threshold_withdrawal_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ThresholdEntity', 'id', { name: 'threshold_withdrawal_of_threshold' })
  thresholdId!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
