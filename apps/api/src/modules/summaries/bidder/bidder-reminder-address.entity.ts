import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Another address of a link, sent with a reminder: the first one is kept as a hash only, so it cannot be sent again. It
 * opens nothing that the link does not open, with the same codes, and leads nowhere once the link does.
 */
@Entity('bidder_reminder_address')
@Index('bidder_reminder_address_by_link', ['linkId'])
export class BidderReminderAddressEntity {
  /** SHA-256 of the part of the address that the contact was sent. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'bidder_reminder_address_pk' })
  addressHash!: string;

  @Column('uuid')
  @ForeignKey('BidderLinkEntity', 'id', { name: 'bidder_reminder_address_of_link' })
  linkId!: string;

  /** The mail that brought it. */
  @Column('uuid')
  mailId!: string;

  @Column('timestamptz')
  sentAt!: Date;
}
