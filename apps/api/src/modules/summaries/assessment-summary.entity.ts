import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { SummaryState } from '@evenhand/shared/contracts';
import type { AssessmentSummary } from './domain/assessment-summary.ts';

/** The assessment summary of one supplier, from its drafting to its release. */
@Entity('assessment_summary')
@Unique('assessment_summary_once', ['tenderId', 'responseId'])
export class AssessmentSummaryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_summary_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'assessment_summary_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'assessment_summary_of_response' })
  responseId!: string;

  @Column('text')
  state!: SummaryState;

  /** Who at the supplier receives it; null until the lead has said. */
  @Column('text', { nullable: true })
  contactName!: string | null;

  @Column('text', { nullable: true })
  contactEmail!: string | null;

  /** What goes out, with withheld words taken out; null until it is approved. */
  @Column('json', { nullable: true })
  approved!: AssessmentSummary | null;

  /** SHA-256 of what was approved, as JSON. */
  @Column('text', { nullable: true })
  approvedHash!: string | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  releasedAt!: Date | null;
}
