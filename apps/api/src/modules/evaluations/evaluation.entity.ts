import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EvaluationState, GuideValues } from '@evenhand/shared/contracts';

/** One evaluator's work on one answer, as it is now. What it was before stands in its versions. */
@Entity('evaluation')
@Unique('evaluation_once', ['personId', 'responseId', 'criterionId'])
@Index('evaluation_of_evaluator', ['tenderId', 'personId'])
@Index('evaluation_of_answer', ['responseId', 'criterionId'])
export class EvaluationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'evaluation_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'evaluation_of_person' })
  personId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'evaluation_of_response' })
  responseId!: string;

  /** Id of the criterion in the published set. */
  @Column('text')
  criterionId!: string;

  @Column('text')
  state!: EvaluationState;

  /** Number of the newest version. */
  @Column('integer')
  version!: number;

  @Column('json', { select: false })
  values!: GuideValues;

  /** The mark in `values`, so that a list need not read them. */
  @Column('text', { nullable: true })
  mark!: string | null;

  /** Step in focus, and the place in its text. */
  @Column('text', { nullable: true })
  at!: string | null;

  @Column('integer', { nullable: true })
  caret!: number | null;

  @Column('boolean')
  flagged!: boolean;

  @Column('text', { nullable: true })
  skipped!: string | null;

  @Column('text', { nullable: true })
  reopenedBecause!: string | null;

  /** Seconds in which the page was in use. */
  @Column('integer')
  seconds!: number;

  @Column('boolean')
  tooQuick!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('timestamptz', { nullable: true })
  lockedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt!: Date | null;
}
