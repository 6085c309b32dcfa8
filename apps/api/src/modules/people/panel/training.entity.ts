import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TrainingOutcome } from '@evenhand/shared/domain';

/** What was recorded about a person's training for a tender. Append-only: the newest entry counts. */
@Entity('training')
@Index('training_newest', ['tenderId', 'personId', 'recordedAt'])
export class TrainingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'training_for_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'training_of_person' })
  personId!: string;

  @Column('text')
  outcome!: TrainingOutcome;

  /** What the training was, or why none is needed. */
  @Column('text')
  words!: string;

  /** ISO date; null where none is needed. */
  @Column('text', { nullable: true })
  trainedOn!: string | null;

  @Column('uuid')
  recordedBy!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
