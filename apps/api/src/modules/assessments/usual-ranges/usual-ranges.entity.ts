import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { UsualRange } from '@evenhand/scoring';

/** What the contracts of an authority usually promise, as it was on a day. Append-only. */
@Entity('usual_ranges')
@Unique('usual_ranges_once', ['authority', 'framework', 'asOf'])
export class UsualRangesEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'usual_ranges_pk' })
  id!: string;

  @Column('text')
  authority!: string;

  /** Whose measures the ranges are of. */
  @Column('text')
  framework!: string;

  /** ISO date. */
  @Column('text')
  asOf!: string;

  // json, not jsonb: what is hashed is what is kept.
  @Column('json')
  ranges!: readonly UsualRange[];

  /** SHA-256 of the ranges as canonical JSON. */
  @Column('text')
  hash!: string;
}
