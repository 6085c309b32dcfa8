import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CommitmentSource } from './commitment-source.ts';
import type { CommitmentTerms, EarlierTerms } from './domain/terms.ts';

/** A promise of the winning bid that is a term of the contract. Once the contract is entered into, its terms change by recorded variations only. */
@Entity('commitment')
@Unique('commitment_number', ['tenderId', 'number'])
@Unique('commitment_of_claim', ['tenderId', 'claimId'])
export class CommitmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ContractEntity', 'tenderId', { name: 'commitment_of_contract' })
  tenderId!: string;

  /** 1, 2, 3, ... within the contract. */
  @Column('integer')
  number!: number;

  /** Claim or cited passage of the winning response that it comes from; null where a person entered it by hand. */
  @Column('text', { nullable: true })
  claimId!: string | null;

  @Column('json', { nullable: true })
  source!: CommitmentSource | null;

  @Column('json')
  terms!: CommitmentTerms;

  /** What held before, oldest first; empty where the terms hold from the first day. */
  @Column('json', { default: [] })
  earlier!: readonly EarlierTerms[];

  /** Counts the variations. */
  @Column('integer')
  version!: number;

  /** When it was taken out of the schedule, before anything rested on it; null while it stands. */
  @Column('timestamptz', { nullable: true })
  takenOutAt!: Date | null;

  @Column('uuid', { nullable: true })
  takenOutBy!: string | null;

  @Column('text', { nullable: true })
  takenOutBecause!: string | null;
}
