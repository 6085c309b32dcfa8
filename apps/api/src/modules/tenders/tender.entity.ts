import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ChangeInput, FrameworkPack, Tender } from '@evenhand/shared/contracts';
import type { Phase, TenderEnd } from '@evenhand/shared/domain';
import type { PreparedFacts } from './domain/prepared-facts.ts';
import type { SetupFacts } from './domain/setup-facts.ts';

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

  /** Of one that was ended without an award; `phase` stays what it was then. */
  @Column('json', { nullable: true })
  ended!: TenderEnd | null;

  @Column('text')
  reference!: string;

  @Column('text')
  title!: string;

  @Column('text')
  authority!: string;

  /** Hash of `definition` with its framework. */
  @Column('text')
  publishedSetHash!: string;

  /** What counts now: the published set in force; before the first is locked, the draft as last saved. */
  // json, not jsonb: it keeps what was sent, key order included, and takes every Unicode text.
  @Column('json')
  definition!: Tender;

  /** What the lead works on. It differs from `definition` only while a change of a locked set is being prepared. */
  @Column('json')
  draft!: Tender;

  /** Counts the saves of the draft, so that nobody overwrites what they have not seen. */
  @Column('integer')
  revision!: number;

  @Column('json')
  facts!: SetupFacts;

  /** Until then responses are received; null where the lead has not set it. */
  @Column('timestamptz', { nullable: true })
  deadline!: Date | null;

  /** Version of the published set in force; null before the first is locked. */
  @Column('integer', { nullable: true })
  publishedVersion!: number | null;

  /** The reasoned change of a locked set that is being prepared; null where none is. */
  @Column('json', { nullable: true })
  change!: ChangeInput | null;

  /** What the change would put in force beside the set; null where it touches none of that. */
  @Column('json', { nullable: true })
  prepared!: PreparedFacts | null;

  /** 0 before there is a bidder list. */
  @Column('integer')
  bidderListVersion!: number;

  /** The authority's own framework that `definition` names, as it was then; null where the product brings it. */
  @Column('json', { nullable: true })
  ownFramework!: FrameworkPack | null;

  /** The live tender whose batches are scored against this set; null for every other. */
  @Column('uuid', { nullable: true })
  @ForeignKey('TenderEntity', 'id', { name: 'tender_batch_of' })
  batchOf!: string | null;

  @Column('timestamptz')
  receivedAt!: Date;
}
