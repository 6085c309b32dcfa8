import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RetentionEntry } from './domain/retention.ts';

/** One decision about how long the record of a tender is kept. Append-only. */
@Entity('retention_entry')
@Index('retention_entry_of_tender', ['tenderId', 'at'])
export class RetentionEntryEntity implements RetentionEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retention_entry_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'retention_entry_of_tender_fk' })
  tenderId!: string;

  @Column('text')
  step!: RetentionEntry['step'];

  @Column('text', { nullable: true })
  contractedOn!: string | null;

  @Column('integer', { nullable: true })
  years!: number | null;

  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
