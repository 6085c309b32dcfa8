import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProcessAnswers } from '@evenhand/shared/domain';

/** What a bidder says about the process itself; it changes nothing in the assessment. Append-only. */
@Entity('bidder_feedback')
@Index('bidder_feedback_by_summary', ['summaryId'])
export class BidderFeedbackEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_feedback_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('AssessmentSummaryEntity', 'id', { name: 'bidder_feedback_of_summary' })
  summaryId!: string;

  /** The link through which it came. */
  @Column('uuid')
  by!: string;

  @Column('json')
  answers!: ProcessAnswers;

  @Column('timestamptz')
  at!: Date;
}
