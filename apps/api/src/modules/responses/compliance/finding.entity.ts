import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FindingKind } from '@evenhand/shared/domain';

/** Something wrong with a response before anybody judges its answers: a task for a person. Append-only. */
@Entity('finding')
@Index('finding_of_tender', ['tenderId', 'at'])
export class FindingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'finding_of_tender_fk' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'finding_of_response' })
  responseId!: string;

  @Column('text')
  kind!: FindingKind;

  @Column('text')
  evidence!: string;

  @Column('text')
  clause!: string;

  /** What the tender documents say will happen, in their own words. */
  @Column('text')
  consequence!: string;

  @Column('integer', { nullable: true })
  wrong!: number | null;

  @Column('integer', { nullable: true })
  of!: number | null;

  /** The person who raised it, or `reception` where the service saw it itself. */
  @Column('text')
  raisedBy!: string;

  @Column('timestamptz')
  at!: Date;
}
