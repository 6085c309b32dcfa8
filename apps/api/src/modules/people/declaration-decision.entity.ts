import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InterestKind, InterestLink, InterestStanding } from '@evenhand/shared/domain';

/** What was decided about a declared interest. Never changed; a new decision follows it. */
@Entity('declaration_decision')
@Index('declaration_decision_of', ['declarationId', 'decidedAt'])
export class DeclarationDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'declaration_decision_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('DeclarationEntity', 'id', { name: 'declaration_decision_of_declaration' })
  declarationId!: string;

  @Column('text')
  kind!: InterestKind;

  @Column('text')
  link!: InterestLink;

  @Column('text')
  standing!: InterestStanding;

  /** Whether the person may take part. */
  @Column('boolean')
  takesPart!: boolean;

  /** What keeps the interest from influencing the outcome, and why that is enough; or why nothing would be. */
  @Column('text')
  mitigation!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'declaration_decision_by_person' })
  deciderId!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
