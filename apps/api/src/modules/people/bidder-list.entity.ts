import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { DeclarableBidder } from './domain/declaration.ts';

/** The bidders, with subcontractors, that declarations are asked about; each change is a new version and asks again. */
@Entity('bidder_list')
export class BidderListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_list_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'bidder_list_of_tender' })
  tenderId!: string;

  /** 1, 2, 3, ... within the tender. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'bidder_list_pk' })
  version!: number;

  @Column('json')
  bidders!: readonly DeclarableBidder[];

  @Column('timestamptz')
  changedAt!: Date;
}
