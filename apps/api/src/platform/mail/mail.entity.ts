import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail that was posted. It never holds words of a bid. */
@Entity('mail')
@Index('mail_to_send', ['sentAt', 'nextTryAt'])
export class MailEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pk' })
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  words!: string;

  /** Whether the words are forgotten once the mail is sent: whoever reads them could pass for the recipient. */
  @Column('boolean', { default: false })
  secret!: boolean;

  @Column('timestamptz')
  postedAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('integer')
  tries!: number;

  @Column('timestamptz')
  nextTryAt!: Date;
}
