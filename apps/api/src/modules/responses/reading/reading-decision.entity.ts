import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ReadingDecision } from './reading-decisions.ts';

/** What a person decided about the reading of a response. Never changed: a later decision stands over an earlier one. */
@Entity('reading_decision')
@Unique('reading_decision_in_order', ['responseId', 'place'])
export class ReadingDecisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reading_decision_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'reading_decision_of_response' })
  responseId!: string;

  /** Order in which they were made, from 0. */
  @Column('integer')
  place!: number;

  @Column('json')
  decision!: ReadingDecision;

  /** Id of the person. */
  @Column('text')
  decidedBy!: string;

  @Column('timestamptz')
  decidedAt!: Date;
}
