import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ChangeInput, FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** One locked version of what was issued to bidders. A trigger refuses update and delete. */
@Entity('published_set')
export class PublishedSetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'published_set_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'published_set_of_tender' })
  tenderId!: string;

  /** 1, 2, 3, ... within the tender. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'published_set_pk' })
  version!: number;

  @Column('text')
  hash!: string;

  @Column('json')
  definition!: Tender;

  /** The framework with which the hash was made; null where the tender names none of ours. */
  @Column('json', { nullable: true })
  framework!: FrameworkPack | null;

  /** The text on how tenders are assessed, for the tender documents. */
  @Column('text')
  statement!: string;

  @Column('text')
  documentReference!: string;

  @Column('date')
  publishedOn!: string;

  /** Why and on which basis it replaced the version before; null for the first. */
  @Column('json', { nullable: true })
  change!: ChangeInput | null;

  @Column('text')
  lockedBy!: string;

  @Column('timestamptz')
  lockedAt!: Date;
}
