import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AdviceState } from '@evenhand/shared/contracts';

/** How far the adviser is with a response. */
@Entity('advice')
@Index('advice_of_tender_by_id', ['tenderId'])
export class AdviceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'advice_pk' })
  @ForeignKey('ResponseEntity', 'id', { name: 'advice_of_response' })
  responseId!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'advice_of_tender' })
  tenderId!: string;

  /**
   * Which request this is: a newer one takes its place, and what came of the older one no longer counts. Empty where a
   * release before this one asked.
   */
  @Column('text', { default: '' })
  requestId!: string;

  /** The decision under which it was asked; null only where a release before this one asked and had no answer. */
  @Column('uuid', { nullable: true })
  @ForeignKey('AdviserDecisionEntity', 'id', { name: 'advice_by_decision' })
  decisionId!: string | null;

  @Column('text')
  state!: Exclude<AdviceState, 'not-asked'>;

  /** What happened last, in a sentence. */
  @Column('text')
  says!: string;

  /** By criterion, the hash of the prompt whose runs count now. */
  @Column('json')
  prompts!: Readonly<Record<string, string>>;

  /** By criterion, why it was not asked about. */
  @Column('json')
  leftOut!: Readonly<Record<string, string>>;

  @Column('timestamptz')
  changedAt!: Date;
}
