import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * What is on record about one response and one threshold. `stated`: what the response states. `override-asked` and
 * `override-approved`: two different people let it pass although the rule does not. Append-only.
 */
@Entity('threshold_entry')
@Index('threshold_entry_of_threshold', ['thresholdId', 'at'])
export class ThresholdEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'threshold_entry_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ThresholdEntity', 'id', { name: 'threshold_entry_of_threshold_fk' })
  thresholdId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'threshold_entry_of_response' })
  responseId!: string;

  @Column('text')
  step!: 'stated' | 'override-asked' | 'override-approved';

  /** What the response states: a figure, or yes or no; null of an override. */
  @Column('text', { nullable: true })
  stated!: string | null;

  /** Where the response states it; of an override, its reason. */
  @Column('text')
  words!: string;

  /** Of an override: the clause of the tender documents that it rests on. */
  @Column('text', { nullable: true })
  clause!: string | null;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
