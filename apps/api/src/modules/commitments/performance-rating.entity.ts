import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Rating } from '@evenhand/shared/domain';

/** A rating of performance against a commitment in one period. Append-only; the newest of a period counts. */
@Entity('performance_rating')
@Index('performance_rating_by_commitment', ['commitmentId'])
export class PerformanceRatingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'performance_rating_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'performance_rating_of_commitment' })
  commitmentId!: string;

  @Column('text')
  periodFrom!: string;

  @Column('text')
  periodTo!: string;

  @Column('text')
  rating!: Rating;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid')
  by!: string;

  @Column('timestamptz')
  at!: Date;
}
