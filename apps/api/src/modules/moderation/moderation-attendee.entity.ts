import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AttendanceFrom } from './domain/attendance.ts';

/** Somebody of the panel in one session: there, or missed with a reason. */
@Entity('moderation_attendee')
export class ModerationAttendeeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_attendee_pk' })
  @ForeignKey('ModerationSessionEntity', 'id', { name: 'moderation_attendee_of_session' })
  sessionId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_attendee_pk' })
  @ForeignKey('PersonEntity', 'id', { name: 'moderation_attendee_of_person' })
  personId!: string;

  /** Name and roles as they were then. */
  @Column('text')
  name!: string;

  @Column('json')
  roles!: string[];

  @Column('boolean')
  isEvaluator!: boolean;

  @Column('boolean')
  present!: boolean;

  /** Why somebody is absent. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('boolean')
  takesNotes!: boolean;

  @Column('timestamptz')
  since!: Date;

  /** How they stood before and stand now, oldest first; empty of what was kept before this was. */
  @Column('json', { default: [] })
  course!: readonly AttendanceFrom[];
}
