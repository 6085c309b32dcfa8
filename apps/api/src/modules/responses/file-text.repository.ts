import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ReadFile } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { FileTextEntity } from './file-text.entity.ts';

/** Names what was read, how its name ended and which build of the reader read it. */
export type FileTextKey = Pick<FileTextEntity, 'sha256' | 'ending' | 'readBy'>;

@Injectable()
export class FileTextRepository {
  constructor(private readonly database: Database) {}

  async find({ sha256, ending, readBy }: FileTextKey): Promise<Omit<ReadFile, 'name'> | null> {
    return (await this.database.manager.findOneBy(FileTextEntity, { sha256, ending, readBy }))?.read ?? null;
  }

  /** Removes what was read of these contents, whatever build read them. */
  async remove(hashes: readonly string[]): Promise<void> {
    if (hashes.length > 0) await this.database.manager.delete(FileTextEntity, { sha256: In([...hashes]) });
  }

  /** Removes what was read of contents that no response has; a reading under way reads them once more. */
  async removeOfNoFile(): Promise<void> {
    await this.database.manager.query(
      'delete from file_text where not exists (select 1 from received_file file where file.sha256 = file_text.sha256)',
    );
  }

  /** Keeps what was read; where it is kept already, that stays. */
  async keep(key: FileTextKey, read: Omit<ReadFile, 'name'>): Promise<void> {
    await this.database.insertUnlessThere(FileTextEntity, { ...key, read });
  }
}
