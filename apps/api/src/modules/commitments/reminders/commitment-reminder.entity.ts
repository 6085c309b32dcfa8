import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { RemindedParty, ReminderKind } from '../domain/reminders.ts';

/** That people were reminded of something about a commitment: each party once of each kind for a due day. Append-only. */
@Entity('commitment_reminder')
@Unique('commitment_reminder_once', ['commitmentId', 'party', 'kind', 'dueOn'])
export class CommitmentReminderEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_reminder_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey('CommitmentEntity', 'id', { name: 'commitment_reminder_of_commitment' })
  commitmentId!: string;

  @Column('text', { default: 'authority' })
  party!: RemindedParty;

  /** Who was written to: people, or the link of the supplier's contact. Empty where it was not kept yet. */
  @Column('json', { default: [] })
  recipients!: readonly string[];

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
