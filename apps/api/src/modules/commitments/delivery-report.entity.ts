import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ReportState } from '@evenhand/shared/domain';
import type { ReportContent } from './report-content.ts';

/** A supplier's account of what was delivered against a commitment in one period. */
@Entity('delivery_report')
@Unique('delivery_report_once', ['commitmentId', 'periodTo'])
export class DeliveryReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_report_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'delivery_report_of_commitment' })
  commitmentId!: string;

  @Column('text')
  periodFrom!: string;

  @Column('text')
  periodTo!: string;

  /** Exact decimal as text: what the supplier says was delivered. */
  @Column('text')
  amount!: string;

  @Column('json')
  content!: ReportContent;

  @Column('text')
  state!: ReportState;

  /** Exact decimal as text: what the reviewer accepted; null until then. */
  @Column('text', { nullable: true })
  acceptedAmount!: string | null;

  @Column('text', { nullable: true })
  reviewReason!: string | null;

  @Column('uuid')
  reportedBy!: string;

  @Column('uuid', { nullable: true })
  reviewedBy!: string | null;

  @Column('timestamptz')
  changedAt!: Date;
}
