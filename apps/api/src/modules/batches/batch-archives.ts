import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { BatchGroupRepository } from './batch-group.repository.ts';

/** An archive that has come and is not stored yet. */
export interface ComeArchive {
  readonly sha256: string;
  readonly keep: () => Promise<void>;
}

/**
 * The stored archives of batches. One that holds bids of several tenders would outlast each one's time: it goes once it is
 * taken in.
 */
@Injectable()
export class BatchArchives {
  constructor(
    private readonly groups: BatchGroupRepository,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {}

  /** In the transaction that adds the row which names it: until that one can be seen, no equal archive is taken away. */
  async keep({ sha256, keep }: ComeArchive): Promise<void> {
    await this.database.serialise(turnOf(sha256));
    await keep();
  }

  /** Takes that of a group away unless something is still read from it, or somebody else has the same content. */
  async letGo(groupId: string | null): Promise<void> {
    if (groupId === null) return;
    await this.database.transaction(async () => {
      const sha256 = await this.groups.archiveTakenIn(groupId);
      if (sha256 === null) return;
      await this.database.serialise(turnOf(sha256));
      await this.groups.forgetArchive(groupId);
      if (!(await this.groups.isHeld(sha256))) await this.store.remove(sha256);
    });
  }
}

const turnOf = (sha256: string): string => `content ${sha256}`;
