import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The way from the decision to the contract, as ISO dates. */
@Entity('award')
export class AwardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'award_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'award_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('ResponseEntity', 'id', { name: 'award_of_response' })
  winnerId!: string;

  /** Why this response where it is not the first by total. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text', { nullable: true })
  summariesIssuedOn!: string | null;

  @Column('text', { nullable: true })
  noticePublishedOn!: string | null;

  @Column('text', { nullable: true })
  noticeReference!: string | null;

  @Column('text', { nullable: true })
  contractEnteredOn!: string | null;
}
