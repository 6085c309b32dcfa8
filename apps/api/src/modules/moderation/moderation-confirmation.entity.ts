import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One voting member's approval of one version of an item's record. It is void once there is a newer version. */
@Entity('moderation_confirmation')
export class ModerationConfirmationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_confirmation_pk' })
  @ForeignKey('ModerationItemEntity', 'id', { name: 'moderation_confirmation_of_item' })
  itemId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'moderation_confirmation_pk' })
  version!: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_confirmation_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'moderation_confirmation_of_person' })
  personId!: string;

  @Column('timestamptz')
  at!: Date;
}
