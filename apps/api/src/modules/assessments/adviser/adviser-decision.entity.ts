import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A lead decided whether a language model may be asked about the answers of a tender. The newest counts. Append-only. */
@Entity('adviser_decision')
@Index('adviser_decision_of_tender_by_time', ['tenderId', 'at'])
export class AdviserDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'adviser_decision_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'adviser_decision_of_tender' })
  tenderId!: string;

  @Column('boolean')
  allowed!: boolean;

  /** Who was to process the answers, where and with which model, as the operator had set it up then. */
  @Column('text')
  processor!: string;

  /** The whole address. Decisions of a release before hold its scheme, host and port only, which its name is from. */
  @Column('text')
  origin!: string;

  @Column('text')
  model!: string;

  @Column('text')
  reason!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
