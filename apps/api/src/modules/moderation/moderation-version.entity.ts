import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { GuideValues } from '@evenhand/shared/contracts';

/** One saved version of an item's record. Written once; the database refuses to change or delete it. */
@Entity('moderation_version')
export class ModerationVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_version_pk' })
  @ForeignKey('ModerationItemEntity', 'id', { name: 'moderation_version_of_item' })
  itemId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'moderation_version_pk' })
  version!: number;

  /** Who held the pen. */
  @Column('uuid')
  personId!: string;

  @Column('json')
  values!: GuideValues;

  @Column('timestamptz')
  at!: Date;

  /** Random, so that nobody guesses short words from the hash, which the audit trail shows. Empty in rows from before. */
  @Column('text', { default: '' })
  salt!: string;

  @Column('text')
  previousHash!: string;

  @Column('text')
  hash!: string;
}
