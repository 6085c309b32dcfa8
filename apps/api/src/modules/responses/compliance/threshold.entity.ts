import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A mandatory requirement that a rule decides. It is fixed before responses are opened. Append-only. */
@Entity('threshold')
export class ThresholdEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'threshold_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'threshold_of_tender' })
  tenderId!: string;

  @Column('text')
  clause!: string;

  @Column('text')
  words!: string;

  /** Least figure that passes, exact decimal text; null: the bidder must say yes. */
  @Column('text', { nullable: true })
  least!: string | null;

  @Column('text')
  consequence!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
