import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TenderEndingView } from '@evenhand/shared/contracts';

/** One step about the end of a tender without an award. Append-only. */
@Entity('ending_entry')
@Index('ending_entry_of_tender', ['tenderId', 'at'])
export class EndingEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ending_entry_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'ending_entry_of_tender_fk' })
  tenderId!: string;

  @Column('text')
  step!: TenderEndingView['entries'][number]['step'];

  /** ISO date of the decision, or on which those who tendered were told; null where it is taken back. */
  @Column('text', { nullable: true })
  on!: string | null;

  /** Of the notice, where there is one. */
  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
