import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * Which ranges the responses of a tender are held against: those of the day on which the first of them was scored, for
 * every bidder the same. Append-only.
 */
@Entity('usual_ranges_use')
export class UsualRangesUseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'usual_ranges_use_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'usual_ranges_use_of_tender' })
  tenderId!: string;

  /** Null where there were none then: nobody is held against any later. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UsualRangesEntity', 'id', { name: 'usual_ranges_use_of_ranges' })
  rangesId!: string | null;
}
