import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stored file that is not as it was received. */
export interface FileFault {
  readonly fileId: string;
  readonly response: string;
  readonly name: string;
  readonly sha256: string;
  readonly says: string;
}

/** One comparison of the stored files of a tender with the hashes they were received under. Append-only. */
@Entity('file_check')
@Index('file_check_newest', ['tenderId', 'at'])
export class FileCheckEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_check_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'file_check_of_tender' })
  tenderId!: string;

  @Column('timestamptz')
  at!: Date;

  /** Null: the nightly check. */
  @Column('text', { nullable: true })
  askedBy!: string | null;

  @Column('integer')
  checked!: number;

  @Column('json')
  faults!: readonly FileFault[];
}
