import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One signed-in browser. The cookie's value itself is kept nowhere: a copy of this table signs nobody in. */
@Entity('session')
@Index('session_by_person', ['personId'])
export class SessionEntity {
  /** SHA-256 of the cookie's value, in hex. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pk' })
  tokenHash!: string;

  @Column('uuid')
  personId!: string;

  /** How the person signed in: `demo`, `organisation` or `local`. */
  @Column('text')
  method!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** When the session was last used, to the minute. */
  @Column('timestamptz')
  seenAt!: Date;

  /** When it ends in any case. */
  @Column('timestamptz')
  endsAt!: Date;
}
