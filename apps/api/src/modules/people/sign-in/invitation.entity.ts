import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An invitation to set up a local account. Its link works once, and only for a while. */
@Entity('invitation')
export class InvitationEntity {
  /** SHA-256 of the secret in the link. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'invitation_pk' })
  tokenHash!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'invitation_of_person' })
  personId!: string;

  /** Secret of the one-time codes that the account will have. */
  @Column('text')
  codeSecret!: string;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
