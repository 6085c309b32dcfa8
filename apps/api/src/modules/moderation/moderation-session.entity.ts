import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One sitting of the panel of a tender; it may take several. */
@Entity('moderation_session')
export class ModerationSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_session_pk' })
  id!: string;

  @Index('moderation_session_of_tender')
  @Column('uuid')
  @ForeignKey('TenderEntity', 'id', { name: 'moderation_session_of_tender_fk' })
  tenderId!: string;

  @Column('uuid')
  openedBy!: string;

  @Column('timestamptz')
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
