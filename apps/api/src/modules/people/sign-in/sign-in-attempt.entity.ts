import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in that has gone to the organisation's provider and has not come back yet. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  /** SHA-256 of the state that the provider gives back. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sign_in_attempt_pk' })
  stateHash!: string;

  @Column('text')
  codeVerifier!: string;

  @Column('text')
  nonce!: string;

  /** The page to come back to. */
  @Column('text')
  next!: string;

  @Column('timestamptz')
  endsAt!: Date;
}
