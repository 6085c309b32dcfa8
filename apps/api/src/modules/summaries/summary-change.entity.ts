import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Words added to a summary, or withheld from it, after the panel's record was locked: by one person, approved by another. */
@Entity('summary_change')
@Index('summary_change_by_summary', ['summaryId'])
export class SummaryChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'summary_change_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('AssessmentSummaryEntity', 'id', { name: 'summary_change_of_summary' })
  summaryId!: string;

  @Column('text')
  kind!: 'addition' | 'withholding';

  /** Id of the criterion that is added to, or of the sentence that is withheld from. */
  @Column('text')
  place!: string;

  /** Whether the words are withheld from every summary of the tender that says them, not from this one alone. */
  @Column('boolean', { default: false })
  everywhere!: boolean;

  @Column('text')
  words!: string;

  /** Why it is added, or on what ground it is withheld. */
  @Column('text')
  reason!: string;

  @Column('uuid')
  by!: string;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz')
  at!: Date;

  /** Who took it back or refused it; null while it stands. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  @Column('text', { nullable: true })
  endedBecause!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
