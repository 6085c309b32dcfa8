import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One company with its number in a register. */
export interface Company {
  readonly name: string;
  readonly identifier: string;
}

/** Who submits, or may submit, a response. */
@Entity('bidder')
@Index('bidder_by_tender', ['tenderId'])
export class BidderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'bidder_of_tender' })
  tenderId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  identifier!: string;

  /** Whether it is a natural person, so that its tender is personal data. */
  @Column('boolean', { default: false })
  soleTrader!: boolean;

  /** Ids of the lots it bids for; empty: the whole tender. */
  @Column('json')
  lots!: readonly string[];

  @Column('json')
  subcontractors!: readonly Company[];
}
