import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An evaluator who left the panel of questions while they were being scored. Append-only. */
@Entity('replacement')
@Index('replacement_of_tender', ['tenderId', 'decidedAt'])
export class ReplacementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'replacement_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'replacement_in_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'replacement_of_person' })
  leaverId!: string;

  /** Null where the others go on without a successor. */
  @Column('uuid', { nullable: true })
  @ForeignKey('PersonEntity', 'id', { name: 'replacement_by_successor' })
  successorId!: string | null;

  @Column('json')
  criterionIds!: readonly string[];

  @Column('text')
  reason!: string;

  /** Who else approved that fewer than a published quorum go on; null where nobody had to, and where it stands in the reason. */
  @Column('text', { nullable: true })
  approvedBy!: string | null;

  @Column('uuid')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
