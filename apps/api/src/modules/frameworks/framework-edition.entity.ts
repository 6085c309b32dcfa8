import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FrameworkPack, UnitValueRow } from '@evenhand/shared/contracts';

/** One version of a framework pack of the authority's own. An issued one never changes. */
@Entity('framework_edition')
@Unique('framework_edition_once', ['slug', 'version'])
export class FrameworkEditionEntity {
  /** What a tender names: slug and version, such as `our-measures-v2`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'framework_edition_pk' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: 'draft' | 'issued';

  /** Counts its saves: a draft is saved only by who has seen the newest. */
  @Column('integer', { default: 1 })
  revision!: number;

  @Column('json')
  pack!: FrameworkPack;

  @Column('json')
  unitValues!: readonly UnitValueRow[];

  /** The pack it was copied from; null where it was imported. */
  @Column('text', { nullable: true })
  madeFrom!: string | null;

  @Column('text')
  changedBy!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
