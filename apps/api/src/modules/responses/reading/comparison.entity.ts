import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Two answers to one question that share much of their wording. */
export interface SharedPair {
  readonly criterion: string;
  /** Ids of the two responses. */
  readonly responses: readonly [string, string];
  readonly sharedPercent: number;
}

/** What the answers of a tender's bidders share, when they were last compared. */
@Entity('answer_comparison')
export class ComparisonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'answer_comparison_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'answer_comparison_of_tender' })
  tenderId!: string;

  /** Fingerprint of the words that were compared: other words are compared anew. */
  @Column('text')
  words!: string;

  /** Null where they could not be compared. */
  @Column('json', { nullable: true })
  found!: SharedPair[] | null;
}
