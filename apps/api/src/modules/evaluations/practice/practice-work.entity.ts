import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { GuideValues } from '@evenhand/shared/contracts';

/** One person's practice on one practice answer. It is no score, and nothing that counts scores reads it. */
@Entity('practice_work')
@Unique('practice_work_once', ['answerId', 'personId'])
@Index('practice_work_in_tender', ['tenderId', 'personId'])
export class PracticeWorkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'practice_work_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'practice_work_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PracticeAnswerEntity', 'id', { name: 'practice_work_of_answer' })
  answerId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'practice_work_of_person' })
  personId!: string;

  @Column('json')
  values!: GuideValues;

  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  at!: string | null;

  @Column('integer', { nullable: true })
  caret!: number | null;

  @Column('timestamptz')
  savedAt!: Date;

  /** When it was closed, and the key shown. */
  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;
}
