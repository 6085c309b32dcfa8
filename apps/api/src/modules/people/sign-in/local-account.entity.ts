import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person's own passphrase and one-time codes, for those whose organisation has no single sign-on. */
@Entity('local_account')
export class LocalAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'local_account_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'local_account_of_person' })
  personId!: string;

  /** Argon2id, in PHC form. */
  @Column('text')
  passphraseHash!: string;

  /** Secret of the time-based codes, in base 32. */
  @Column('text')
  codeSecret!: string;

  /** Time step of the last accepted code: a code is accepted once. */
  @Column('integer')
  lastCodeStep!: number;

  /** SHA-256 of the recovery codes that are left. */
  @Column('json')
  recoveryHashes!: readonly string[];

  /** Failed sign-ins since the last one that succeeded. */
  @Column('integer')
  failures!: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil!: Date | null;
}
