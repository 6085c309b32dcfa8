import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One export of the record of a tender. The archive itself lies among the stored files, under its hash. */
@Entity('record_export')
export class RecordExportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'record_export_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'record_export_of_tender' })
  tenderId!: string;

  @Column('text')
  askedBy!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** False: a copy for freedom of information requests, in which people have numbers instead of names. */
  @Column('boolean')
  namesShown!: boolean;

  @Column('text')
  state!: 'asked' | 'ready' | 'failed';

  /** Hash of the archive; null until it is ready. */
  @Column('text', { nullable: true })
  sha256!: string | null;

  /** Bytes. */
  @Column('integer', { nullable: true })
  size!: number | null;
}
