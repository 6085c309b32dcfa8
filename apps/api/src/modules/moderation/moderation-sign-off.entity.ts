import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The chair's declaration that the panel has agreed every score of a tender. After a correction there is another. Append-only. */
@Entity('moderation_sign_off')
export class ModerationSignOffEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_sign_off_pk' })
  @ForeignKey('TenderEntity', 'id', { name: 'moderation_sign_off_of_tender' })
  tenderId!: string;

  @Column('uuid')
  @ForeignKey('PersonEntity', 'id', { name: 'moderation_sign_off_of_person' })
  personId!: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'moderation_sign_off_pk' })
  at!: Date;

  /** What the panel made of the points that the checks listed. */
  @Column('text')
  aboutChecks!: string;
}
