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
