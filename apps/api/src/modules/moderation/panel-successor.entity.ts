import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A step of having questions scored anew of which no vote is left while the panel sits: somebody is `named`, is `seated` once
 * their own scores are in, or is `released` without them. Append-only.
 */
@Entity('panel_successor')
@Index('panel_successor_of_tender', ['tenderId', 'at'])
export class PanelSuccessorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'panel_successor_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'panel_successor_of_tender_fk' })
  tenderId!: string;

  /** Who scores. */
  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'panel_successor_of_person' })
  personId!: string;

  @Column('text')
  step!: 'named' | 'seated' | 'released';

  @Column('json')
  criterionIds!: readonly string[];

  /** Empty of a seat that was given. */
  @Column('text')
  reason!: string;

  /** Who took the step. */
  @Column('uuid')
  byId!: string;

  @Column('timestamptz')
  at!: Date;
}
