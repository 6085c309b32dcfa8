import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../../platform/database/database.ts';
import { EndingEntryEntity } from './ending-entry.entity.ts';

export type StoredEndingEntry = Readonly<EndingEntryEntity>;

/** The table behind the repository. */
export const endingTables = TypeOrmModule.forFeature([EndingEntryEntity]);

@Injectable()
export class EndingRepository {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async of(tenderId: string): Promise<readonly StoredEndingEntry[]> {
    return this.database.manager.find(EndingEntryEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  async add(entry: StoredEndingEntry): Promise<void> {
    await this.database.manager.insert(EndingEntryEntity, entry);
  }
}
