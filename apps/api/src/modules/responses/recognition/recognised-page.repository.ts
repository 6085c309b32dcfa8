import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PageSeen } from '@evenhand/documents';
import { Database } from '../../../platform/database/database.ts';
import { READER_BUILD } from '../reader-build.ts';
import { RecognisedPageEntity } from './recognised-page.entity.ts';

@Injectable()
export class RecognisedPageRepository {
  constructor(private readonly database: Database) {}

  /** What this build has recognised of a file. */
  async of(sha256: string): Promise<readonly PageSeen[]> {
    const where = { sha256, readBy: READER_BUILD };
    const rows = await this.database.manager.find(RecognisedPageEntity, { where, order: { page: 'ASC' } });
    return rows.map(({ seen }) => seen);
  }

  /** Keeps what was recognised; a page that is kept already stays as it is. */
  async add(sha256: string, pages: readonly PageSeen[]): Promise<void> {
    for (const seen of pages)
      await this.database.insertUnlessThere(RecognisedPageEntity, {
        sha256,
        readBy: READER_BUILD,
        page: seen.number,
        seen,
      });
  }

  /** Removes what was recognised of contents that no response has; a reading under way recognises it once more. */
  async removeOfNoFile(): Promise<void> {
    await this.database.manager.query(
      'delete from recognised_page where not exists (select 1 from received_file file where file.sha256 = recognised_page.sha256)',
    );
  }

  /** Removes what was recognised of these contents, whatever build did. */
  async remove(hashes: readonly string[]): Promise<void> {
    if (hashes.length > 0) await this.database.manager.delete(RecognisedPageEntity, { sha256: In([...hashes]) });
  }
}
