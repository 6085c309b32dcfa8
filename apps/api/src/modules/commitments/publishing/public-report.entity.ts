import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PublicReport } from '../domain/public-report.ts';

/** What was published of a contract, as approved; the newest row of a tender counts. Append-only. */
@Entity('public_report')
@Index('public_report_by_tender', ['tenderId', 'at'])
export class PublicReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'public_report_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'public_report_of_tender' })
  tenderId!: string;

  /** The authority as the tender names it. */
  @Column('text')
  authority!: string;

  /** Null: what was published before is withdrawn. */
  @Column('json', { nullable: true })
  content!: PublicReport | null;

  @Column('uuid')
  by!: string;

  @Column('timestamptz')
  at!: Date;
}
