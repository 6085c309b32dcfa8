import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClarificationEffect, ClarificationStep } from '@evenhand/shared/domain';

/** One step of a clarification; all with the same `clarificationId` make its thread. Append-only. */
@Entity('clarification_entry')
@Index('clarification_entry_of_tender', ['tenderId', 'at'])
export class ClarificationEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clarification_entry_pk' })
  id!: string;

  @Column('uuid')
  clarificationId!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'clarification_entry_of_tender_fk' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'clarification_entry_of_response' })
  responseId!: string;

  /** Null where it is about the whole response. */
  @Column('text', { nullable: true })
  criterionId!: string | null;

  @Column('text')
  step!: ClarificationStep;

  /** Of the first step: the words of the response that it is about. */
  @Column('text')
  passage!: string;

  @Column('text')
  words!: string;

  /** Of a step that was sent: to whom. */
  @Column('text', { nullable: true })
  recipients!: string | null;

  /** Of the last step: what the answer changes. */
  @Column('text', { nullable: true })
  effect!: ClarificationEffect | null;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
