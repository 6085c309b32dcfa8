import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { ReminderKind } from '../domain/reminders.ts';

/** That people were reminded of something about a commitment: once of each kind for a due day. Append-only. */
@Entity('commitment_reminder')
@Unique('commitment_reminder_once', ['commitmentId', 'kind', 'dueOn'])
export class CommitmentReminderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_reminder_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'commitment_reminder_of_commitment' })
  commitmentId!: string;

  @Column('text')
  kind!: ReminderKind;

  /** ISO date. */
  @Column('text')
  dueOn!: string;

  /** ISO date, in the United Kingdom. */
  @Column('text')
  remindedOn!: string;

  @Column('timestamptz')
  at!: Date;
}
