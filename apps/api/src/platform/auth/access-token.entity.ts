import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TokenScope } from '@evenhand/shared/domain';

/** One token of a machine. The secret itself is kept nowhere: a copy of this table lets nobody in. */
@Entity('access_token')
@Index('access_token_by_secret', ['secretHash'], { unique: true })
export class AccessTokenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_token_pk' })
  id!: string;

  /** SHA-256 of the secret, in hex. */
  @Column('text')
  secretHash!: string;

  /** What it is for, in the words of who made it. */
  @Column('text')
  name!: string;

  /** The one tender it reaches; null: the organisation, and nothing inside a tender. */
  @Column('uuid', { nullable: true })
  @ForeignKey('TenderEntity', 'id', { name: 'access_token_of_tender' })
  tenderId!: string | null;

  @Column('text', { array: true })
  scopes!: TokenScope[];

  /** Who made it: a machine may never do more than this person may at that moment. */
  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'access_token_of_person' })
  personId!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
