import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One browser in which a contact has proved who they are. It opens the one summary of its link. */
@Entity('bidder_session')
@Index('bidder_session_by_link', ['linkId'])
export class BidderSessionEntity {
  /** SHA-256 of the cookie's value, in hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bidder_session_pk' })
  tokenHash!: string;

  @Column('uuid')
  @ForeignKey('BidderLinkEntity', 'id', { name: 'bidder_session_of_link' })
  linkId!: string;

  @Column('timestamptz')
  seenAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;
}
