import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * The way of one named contact to one summary: a link that is worth nothing without a code, and the code that goes to the
 * contact's mailbox. Both are kept as hashes only.
 */
@Entity('bidder_link')
@Unique('bidder_link_once', ['linkHash'])
@Index('bidder_link_by_summary', ['summaryId'])
export class BidderLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bidder_link_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('AssessmentSummaryEntity', 'id', { name: 'bidder_link_of_summary' })
  summaryId!: string;

  /** SHA-256 of the part of the address that the contact was sent. */
  @Column('text')
  linkHash!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  /** The mail that told the contact of it. */
  @Column('uuid')
  mailId!: string;

  @Column('uuid')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  /** Argon2id of the newest code; null where none is open. */
  @Column('text', { nullable: true })
  codeHash!: string | null;

  @Column('timestamptz', { nullable: true })
  codeEndsAt!: Date | null;

  /** Codes sent since `codesSince`. */
  @Column('integer')
  codesSent!: number;

  @Column('timestamptz', { nullable: true })
  codesSince!: Date | null;

  /** Wrong codes since the last right one. */
  @Column('integer')
  failures!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;
}
