import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { UsualRange } from '@evenhand/scoring';
import type { ResponseResult } from '@evenhand/shared/contracts';

/**
 * The indicative result of one response by one build of the engine from one reading: what persons map or confirm makes
 * another. Written once, never changed.
 */
@Entity('assessment')
@Unique('assessment_once', ['responseId', 'engineVersion', 'engineBuild', 'textHash'])
export class AssessmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'assessment_of_response' })
  responseId!: string;

  @Column('text')
  engineName!: string;

  @Column('text')
  engineVersion!: string;

  /** Hash of the engine's and the reader's code: two builds of one version are told apart. */
  @Column('text')
  engineBuild!: string;

  @Column('text')
  publishedSetHash!: string;

  @Column('text')
  asOf!: string;

  /** Hash of the texts it was computed from, and of what persons decided about their answers. */
  @Column('text')
  textHash!: string;

  /** What promises were held against, word for word as the engine was given it; empty where nothing was. */
  @Column('json', { default: [] })
  usualRanges!: readonly UsualRange[];

  /** Hash of them, null where there were none. */
  @Column('text', { nullable: true })
  usualRangesHash!: string | null;

  @Column('json')
  result!: ResponseResult;

  @Column('text')
  resultHash!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
