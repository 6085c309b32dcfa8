import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { BatchGroupRepository } from './batch-group.repository.ts';

/** The archive of several tenders. It holds bids of all of them and would outlast each one's time: it goes once it is taken in. */
@Injectable()
export class GroupArchive {
  constructor(
    private readonly groups: BatchGroupRepository,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {}

  /** Takes it away unless something is still read from it, or somebody else has the same content. */
  async letGo(groupId: string | null): Promise<void> {
    if (groupId === null) return;
    const sha256 = await this.database.transaction(() => this.groups.letGoOfArchive(groupId));
    if (sha256 !== null) await this.store.remove(sha256);
  }
}
