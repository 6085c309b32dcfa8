import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A step of going on without an evaluator who will not come back: `asked` with a reason, `approved` by somebody else,
 * `taken-back` where the evaluator comes after all. Append-only.
 */
@Entity('panel_departure')
@Index('panel_departure_of_tender', ['tenderId', 'at'])
export class PanelDepartureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'panel_departure_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'panel_departure_of_tender_fk' })
  tenderId!: string;

  /** The evaluator. */
  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'panel_departure_of_person' })
  personId!: string;

  @Column('text')
  step!: 'asked' | 'approved' | 'taken-back';

  /** Empty of an approval. */
  @Column('text')
  reason!: string;

  /** Who took the step. */
  @Column('uuid')
  byId!: string;

  @Column('timestamptz')
  at!: Date;
}
