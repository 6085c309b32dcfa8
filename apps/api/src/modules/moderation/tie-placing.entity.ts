import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The order in which somebody put tied bids by the published rule, and how. The newest counts; earlier ones stay. Append-only. */
@Entity('tie_placing')
@Index('tie_placing_of_tender', ['tenderId', 'at'])
export class TiePlacingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tie_placing_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'tie_placing_of_tender_fk' })
  tenderId!: string;

  /** Ids of responses, first place first. */
  @Column('json')
  order!: string[];

  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
