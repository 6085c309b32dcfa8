import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A question that a person scores. What was assigned and taken back stands in the audit trail. */
@Entity('question_assignment')
export class QuestionAssignmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_assignment_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'question_assignment_of_tender' })
  tenderId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_assignment_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'question_assignment_of_person' })
  personId!: string;

  /** Id of the criterion in the published set. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'question_assignment_pk' })
  criterionId!: string;

  @Column('timestamptz')
  assignedAt!: Date;
}
