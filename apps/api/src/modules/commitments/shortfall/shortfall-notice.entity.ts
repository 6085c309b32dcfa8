import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A letter in which the authority asked a supplier to make good what is missing. Append-only. */
@Entity('shortfall_notice')
@Index('shortfall_notice_by_commitment', ['commitmentId'])
export class ShortfallNoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shortfall_notice_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'shortfall_notice_of_commitment' })
  commitmentId!: string;

  /** ISO date on which so much was missing. */
  @Column('text')
  asOf!: string;

  /** Exact decimal as text. */
  @Column('text')
  shortfall!: string;

  /** What the contract provides, in its words. */
  @Column('text')
  remedy!: string;

  /** ISO date. */
  @Column('text')
  answerBy!: string;

  @Column('text')
  letter!: string;

  @Column('uuid')
  by!: string;

  @Column('timestamptz')
  at!: Date;
}
