import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Evidence } from '@evenhand/shared/contracts';
import type { Finding } from './domain/read-reply.ts';

/** What a run said of one condition, its words as they stand in the stored text. */
export type KeptFinding = Pick<Finding, 'verdict' | 'because'> & {
  readonly says: string;
  readonly evidence: readonly Evidence[];
};

/** The adviser was asked about one answer once, and what came of it. Append-only. */
@Entity('adviser_run')
@Unique('adviser_run_once', ['responseId', 'criterionId', 'decisionId', 'promptHash', 'number'])
export class AdviserRunEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'adviser_run_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'adviser_run_of_response' })
  responseId!: string;

  @Column('text')
  criterionId!: string;

  /** The decision that allowed it. */
  @Column('uuid')
  @ForeignKey('AdviserDecisionEntity', 'id', { name: 'adviser_run_by_decision' })
  decisionId!: string;

  /** Which of the runs of this prompt it is, from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  processor!: string;

  @Column('text')
  model!: string;

  @Column('text')
  promptHash!: string;

  /** What else the model was told, such as its temperature and seed. */
  @Column('json')
  parameters!: Readonly<Record<string, unknown>>;

  @Column('text')
  outcome!: 'used' | 'thrown-away';

  /** Why the whole reply was thrown away; null where it was used. */
  @Column('text', { nullable: true })
  because!: string | null;

  /** SHA-256 of the bytes that came back. */
  @Column('text')
  replyHash!: string;

  @Column('json')
  findings!: readonly KeptFinding[];

  @Column('timestamptz')
  at!: Date;
}
