import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file given with a delivery report. Its content stands among the stored files, unchanged; the row is never deleted. */
@Entity('delivery_evidence')
@Index('delivery_evidence_by_report', ['reportId'])
export class DeliveryEvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_evidence_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('DeliveryReportEntity', 'id', { name: 'delivery_evidence_of_report' })
  reportId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  sha256!: string;

  /** Bytes. */
  @Column('integer')
  size!: number;

  @Column('text')
  mediaType!: string;

  /** A person, or the link of the bidder's own page. */
  @Column('uuid')
  addedBy!: string;

  @Column('timestamptz')
  addedAt!: Date;

  /** Null until it has passed the virus scanner: before that nobody is given it. */
  @Column('timestamptz', { nullable: true })
  checkedAt!: Date | null;

  /** What the virus scanner found in it; null where it found nothing or did not look. */
  @Column('text', { nullable: true })
  infection!: string | null;

  /** Why the scanner did not look; null where it did, or where none is configured. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** First review of the report that could open it: from then on it stays. */
  @Column('timestamptz', { nullable: true })
  reviewedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  takenBackAt!: Date | null;

  @Column('uuid', { nullable: true })
  takenBackBy!: string | null;

  /** When its content was deleted after its time; null while it is kept. Name and hash stay. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}
