import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CommitmentTerms } from './domain/terms.ts';

/** A change of a commitment that both sides agreed. Never changed itself: a trigger refuses update and delete. */
@Entity('commitment_variation')
@Index('commitment_variation_by_commitment', ['commitmentId'])
export class VariationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_variation_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'commitment_variation_of_commitment' })
  commitmentId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid')
  by!: string;

  @Column('text')
  reason!: string;

  /** Where the agreement is written down. */
  @Column('text')
  reference!: string;

  /** ISO date from which it holds; null where it holds from the first day of the commitment. */
  @Column('text', { nullable: true })
  effectiveOn!: string | null;

  /** What it does besides changing terms; null where it only changes them. */
  @Column('text', { nullable: true })
  kind!: 'end' | 'end-taken-back' | null;

  /** Who agreed to an early end on both sides, or to take it back. */
  @Column('text', { nullable: true })
  agreedBy!: string | null;

  @Column('json')
  before!: CommitmentTerms;

  @Column('json')
  after!: CommitmentTerms;
}
