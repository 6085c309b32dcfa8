import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GuideValues } from '@evenhand/shared/contracts';

/** An answer that no bidder wrote, for one question of a tender, with its worked key. */
@Entity('practice_answer')
@Index('practice_answer_in_order', ['tenderId', 'createdAt'])
export class PracticeAnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'practice_answer_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'practice_answer_of_tender' })
  tenderId!: string;

  @Column('text')
  criterionId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  /** The worked key, in the answers of the guide. */
  @Column('json')
  values!: GuideValues;

  /** Number of the newest save of the key. */
  @Column('integer')
  version!: number;

  @Column('text', { nullable: true })
  at!: string | null;

  @Column('integer', { nullable: true })
  caret!: number | null;

  @Column('timestamptz')
  savedAt!: Date;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'practice_answer_by_person' })
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** Since when the key is fixed and people practise on it. */
  @Column('timestamptz', { nullable: true })
  offeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
