import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LowPriceStep } from '@evenhand/shared/domain';

/** One step about a price that looks abnormally low. Append-only. */
@Entity('low_price_entry')
@Index('low_price_entry_of_response', ['responseId', 'at'])
export class LowPriceEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'low_price_entry_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'low_price_entry_of_response_fk' })
  responseId!: string;

  @Column('text')
  step!: LowPriceStep;

  @Column('text')
  words!: string;

  /** Of a notice: until when the bidder may answer. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
