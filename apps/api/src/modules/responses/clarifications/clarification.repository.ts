import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { ClarificationEntryEntity } from './clarification-entry.entity.ts';

export type ClarificationEntry = ClarificationEntryEntity;

@Injectable()
export class ClarificationRepository {
  constructor(private readonly database: Database) {}

  async add(entry: ClarificationEntry): Promise<void> {
    await this.database.manager.insert(ClarificationEntryEntity, entry);
  }

  /** Every entry of a tender, oldest first. */
  async ofTender(tenderId: string): Promise<readonly ClarificationEntry[]> {
    return this.database.manager.find(ClarificationEntryEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  /** The thread of one clarification, oldest first. */
  async thread(clarificationId: string): Promise<readonly ClarificationEntry[]> {
    return this.database.manager.find(ClarificationEntryEntity, { where: { clarificationId }, order: { at: 'ASC' } });
  }
}
