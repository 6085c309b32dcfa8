import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FindingOutcome } from '@evenhand/shared/domain';

/** What a person decided about a finding, and why. The newest counts; earlier ones stay. Append-only. */
@Entity('finding_decision')
@Index('finding_decision_of_finding', ['findingId', 'at'])
export class FindingDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_decision_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('FindingEntity', 'id', { name: 'finding_decision_of_finding_fk' })
  findingId!: string;

  @Column('text')
  outcome!: FindingOutcome;

  @Column('text')
  proportionality!: string;

  @Column('text')
  clause!: string;

  @Column('boolean')
  clarified!: boolean;

  @Column('text')
  whyNotClarified!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
