import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When the page of somebody at the panel's table was last heard of in a session. A sign of life and no record. */
@Entity('moderation_presence')
export class ModerationPresenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_presence_pk' })
  @ForeignKey('ModerationSessionEntity', 'id', { name: 'moderation_presence_of_session' })
  sessionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_presence_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'moderation_presence_of_person' })
  personId!: string;

  @Column('timestamptz')
  seenAt!: Date;
}
