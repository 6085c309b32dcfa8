import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Citation, GuideValues, VersionKind } from '@evenhand/shared/contracts';

/** One saved version of an evaluation. Written once; the database refuses to change or delete it. */
@Entity('evaluation_version')
export class EvaluationVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evaluation_version_pk' })
  @ForeignKey('EvaluationEntity', 'id', { name: 'evaluation_version_of_evaluation' })
  evaluationId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'evaluation_version_pk' })
  version!: number;

  @Column('text')
  kind!: VersionKind;

  /** Who made it: the evaluator, or whoever sent it back: the chair, or the lead with the words of the answer. */
  @Column('uuid')
  personId!: string;

  @Column('json')
  values!: GuideValues;

  @Column('text', { nullable: true })
  mark!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The words of the answer that caused a change after a lock. */
  @Column('json', { nullable: true })
  citation!: Citation | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
