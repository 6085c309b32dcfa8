import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Tender } from '@evenhand/shared/contracts';
import type { Phase } from '@evenhand/shared/domain';

/** Which door a tender came in by. */
export type TenderPurpose = 'live' | 'batch';

@Entity('tender')
@Unique('tender_once', ['importKey'])
export class TenderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tender_pk' })
  id!: string;

  /** What makes it the same tender: its reference in the live service, its published set in batches. */
  @Column('text')
  importKey!: string;

  @Column('text')
  purpose!: TenderPurpose;

  /** How far it is; of a batch always `opened`, because nobody evaluates there. */
  @Column('text')
  phase!: Phase;

  @Column('text')
  reference!: string;

  @Column('text')
  title!: string;

  @Column('text')
  authority!: string;

  @Column('text')
  publishedSetHash!: string;

  // json, not jsonb: it keeps what was sent, key order included, and takes every Unicode text.
  @Column('json')
  definition!: Tender;

  @Column('timestamptz')
  receivedAt!: Date;
}
