import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReportState } from '@evenhand/shared/domain';

/** That a reviewed report is to be reviewed again, with the review as it was. Append-only. */
@Entity('report_reopening')
@Index('report_reopening_by_report', ['reportId'])
export class ReportReopeningEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_reopening_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('DeliveryReportEntity', 'id', { name: 'report_reopening_of_report' })
  reportId!: string;

  /** Why the review does not stand. */
  @Column('text')
  reason!: string;

  /** What had become of the report. */
  @Column('text')
  state!: ReportState;

  /** Exact decimal as text: what had been accepted. */
  @Column('text', { nullable: true })
  acceptedAmount!: string | null;

  @Column('text', { nullable: true })
  reviewReason!: string | null;

  @Column('uuid', { nullable: true })
  reviewedBy!: string | null;

  @Column('uuid')
  by!: string;

  @Column('timestamptz')
  at!: Date;
}
