import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AidInput } from '@evenhand/shared/contracts';

/** Something that helps evaluators or the machine to score: a model answer, a prompt, a keyword list. */
@Entity('internal_aid')
export class InternalAidEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'internal_aid_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'internal_aid_of_tender' })
  tenderId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  kind!: AidInput['kind'];

  @Column('text')
  owner!: string;

  @Column('text')
  version!: string;

  @Column('boolean')
  published!: boolean;

  @Column('boolean')
  affectsScore!: boolean;

  /** Who decided, on legal advice, that it may be used though it is not published. */
  @Column('json', { nullable: true })
  override!: AidInput['override'];

  @Column('timestamptz')
  addedAt!: Date;
}
