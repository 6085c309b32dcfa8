import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { CommitmentReminderEntity } from './commitment-reminder.entity.ts';

export type StoredReminder = CommitmentReminderEntity;

export const reminderTables = TypeOrmModule.forFeature([CommitmentReminderEntity]);

@Injectable()
export class ReminderRepository {
  constructor(private readonly database: Database) {}

  /** Whether it was new: nobody is reminded twice of the same. */
  async addUnlessThere(reminder: StoredReminder): Promise<boolean> {
    return this.database.insertUnlessThere(CommitmentReminderEntity, reminder);
  }

  /** Oldest first. */
  async of(commitmentIds: readonly string[]): Promise<readonly StoredReminder[]> {
    return this.database.manager.find(CommitmentReminderEntity, {
      where: { commitmentId: In([...commitmentIds]) },
      order: { at: 'ASC' },
    });
  }
}
