import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ResponseStage } from '@evenhand/shared/contracts';
import type { AnswerMap } from '@evenhand/shared/domain';

@Entity('response')
@Unique('response_once', ['tenderId', 'importKey'])
@Index('response_by_stage', ['stage'])
export class ResponseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'response_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'response_of_tender' })
  tenderId!: string;

  /** The bidder of the tender's list who sent it; null in batches and where the tender has no such list. */
  @Column('uuid', { nullable: true })
  bidderId!: string | null;

  /** What makes it the same response: its name in the live service, its name, content and as-of date in batches. */
  @Column('text')
  importKey!: string;

  @Column('text')
  name!: string;

  /** ISO date the scoring counts from. */
  @Column('text')
  asOf!: string;

  @Column('text')
  stage!: ResponseStage;

  /** Why it stands still, in words; null while it moves or is done. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** Times a job has begun on it since it was received or reset. */
  @Column('integer')
  tries!: number;

  /** Which stretch of which file answers which criterion; null until read. */
  @Column('json', { nullable: true, select: false })
  answers!: AnswerMap | null;

  @Column('timestamptz')
  receivedAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}
