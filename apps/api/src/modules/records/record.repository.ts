import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { FileCheckEntity } from './file-check.entity.ts';
import { RecordExportEntity } from './record-export.entity.ts';
import { RetentionEntryEntity } from './retention-entry.entity.ts';

export type StoredFileCheck = FileCheckEntity;
export type StoredExport = RecordExportEntity;
export type StoredRetentionEntry = RetentionEntryEntity;
export type { FileFault } from './file-check.entity.ts';

/** The tables behind this module's repository. */
export const recordTables = TypeOrmModule.forFeature([FileCheckEntity, RecordExportEntity, RetentionEntryEntity]);

@Injectable()
export class RecordRepository {
  constructor(private readonly database: Database) {}

  async addCheck(check: StoredFileCheck): Promise<void> {
    await this.database.insertUnlessThere(FileCheckEntity, check);
  }

  /** Newest first. */
  async checksOf(tenderId: string, most: number): Promise<readonly StoredFileCheck[]> {
    return this.database.manager.find(FileCheckEntity, { where: { tenderId }, order: { at: 'DESC' }, take: most });
  }

  async addRetention(entry: StoredRetentionEntry): Promise<void> {
    await this.database.manager.insert(RetentionEntryEntity, entry);
  }

  /** Oldest first. */
  async retention(tenderId: string): Promise<readonly StoredRetentionEntry[]> {
    return this.database.manager.find(RetentionEntryEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  /** Of every tender whose content was deleted, oldest first. */
  async retentionOfPurged(): Promise<readonly StoredRetentionEntry[]> {
    const purged = await this.database.manager.find(RetentionEntryEntity, {
      where: { step: 'purged' },
      select: { id: true, tenderId: true },
    });
    return this.database.manager.find(RetentionEntryEntity, {
      where: { tenderId: Any(purged.map(({ tenderId }) => tenderId)) },
      order: { at: 'ASC' },
    });
  }

  async addExport(asked: StoredExport): Promise<void> {
    await this.database.insertUnlessThere(RecordExportEntity, asked);
  }

  async changeExport(id: string, values: Partial<StoredExport>): Promise<void> {
    await this.database.change(RecordExportEntity, { id }, values);
  }

  async exportById(id: string): Promise<StoredExport | null> {
    return this.database.manager.findOneBy(RecordExportEntity, { id });
  }

  /** Newest first. */
  async exportsOf(tenderId: string): Promise<readonly StoredExport[]> {
    return this.database.manager.find(RecordExportEntity, { where: { tenderId }, order: { askedAt: 'DESC' } });
  }
}
