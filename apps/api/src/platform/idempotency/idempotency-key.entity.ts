import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was answered to a request that came with a key: the same request again gets the same answer. */
@Entity('idempotency_key')
@Index('idempotency_key_by_end', ['endsAt'])
export class IdempotencyKeyEntity {
  /** Token or person that sent the key; keys of others are other keys. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idempotency_key_pk' })
  caller!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' })
  key!: string;

  /** SHA-256 of what was asked, in hex. */
  @Column('text')
  asked!: string;

  @Column('json', { nullable: true })
  answer!: unknown;

  @Column('timestamptz')
  endsAt!: Date;
}
