import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One question of a bidder about its summary, or one answer of the authority. Append-only. */
@Entity('bidder_message')
@Index('bidder_message_by_summary', ['summaryId', 'at'])
export class BidderMessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_message_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('AssessmentSummaryEntity', 'id', { name: 'bidder_message_of_summary' })
  summaryId!: string;

  @Column('text')
  from!: 'bidder' | 'authority';

  /** The link through which it was asked, or the person who answered. */
  @Column('uuid')
  by!: string;

  @Column('text')
  words!: string;

  @Column('timestamptz')
  at!: Date;
}
