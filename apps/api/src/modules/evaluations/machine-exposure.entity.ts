import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When an evaluator saw the machine's view of an answer, and the mark they held then. Written once. */
@Entity('machine_exposure')
export class MachineExposureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_exposure_pk' })
  @ForeignKey('EvaluationEntity', 'id', { name: 'machine_exposure_of_evaluation' })
  evaluationId!: string;

  @Column('timestamptz')
  seenAt!: Date;

  /** The mark that was locked before the machine's view was seen. */
  @Column('text')
  markBefore!: string;

  /** The band that was shown; null where the machine had none. */
  @Column('text', { nullable: true })
  band!: string | null;

  @Column('text')
  resultHash!: string;
}
