import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BatchItemState } from '@evenhand/shared/contracts';
import type { KeptFile } from '../responses/index.ts';

/** One response of a batch. */
@Entity('batch_item')
@Unique('batch_item_in_order', ['batchId', 'position'])
@Index('batch_item_by_state', ['batchId', 'state', 'position'])
export class BatchItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'batch_item_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('BatchEntity', 'id', { name: 'batch_item_of_batch' })
  batchId!: string;

  /** Its place in the batch, from 1. */
  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('json')
  files!: readonly KeptFile[];

  /** Size of its files together, as far as an integer holds it. */
  @Column('integer')
  bytes!: number;

  @Column('text')
  state!: BatchItemState;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** The response it became in the store; null until it is begun. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ResponseEntity', 'id', { name: 'batch_item_response' })
  responseId!: string | null;

  /** The response of the live tender that it was taken from; null for other sources. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ResponseEntity', 'id', { name: 'batch_item_taken_from' })
  takenFrom!: string | null;

  /** The result it came out with. */
  @Column('uuid', { nullable: true })
  @ForeignKey('AssessmentEntity', 'id', { name: 'batch_item_assessment' })
  assessmentId!: string | null;

  @Column('text', { nullable: true })
  indicativeTotal!: string | null;

  /** Times it was begun. */
  @Column('integer')
  runs!: number;

  /** When it was last begun. */
  @Column('timestamptz', { nullable: true })
  begunAt!: Date | null;

  /** Milliseconds that the batch had run when it was done. */
  @Column('integer', { nullable: true })
  doneAfter!: number | null;
}
