import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When a person acknowledged, before the first note in a tender, that notes are disclosable. */
@Entity('scoring_start')
export class ScoringStartEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scoring_start_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'scoring_start_of_tender' })
  tenderId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'scoring_start_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'scoring_start_of_person' })
  personId!: string;

  @Column('timestamptz')
  noticeAt!: Date;
}
