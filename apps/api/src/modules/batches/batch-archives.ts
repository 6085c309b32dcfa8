import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { BatchGroupRepository } from './batch-group.repository.ts';
import { BatchRepository } from './batch.repository.ts';

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
    private readonly batches: BatchRepository,
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

  /**
   * Takes contents away that a tender had until its time was over, but for those that anything else needs by then. Whoever
   * brings an equal archive waits meanwhile, and stores it anew. `over`: other tenders whose content was deleted.
   */
  async removeOver(tenderId: string, over: readonly string[], contents: readonly string[]): Promise<void> {
    // In one order for all, so that no two wait for each other.
    const ordered = [...new Set(contents)].sort();
    for (let from = 0; from < ordered.length; from += MANY_AT_ONCE)
      await this.removeUnlessNeeded(tenderId, over, ordered.slice(from, from + MANY_AT_ONCE));
  }

  private async removeUnlessNeeded(
    tenderId: string,
    over: readonly string[],
    contents: readonly string[],
  ): Promise<void> {
    await this.database.transaction(async () => {
      for (const sha256 of contents) await this.database.serialise(turnOf(sha256));
      const needed = await this.batches.heldElsewhere(tenderId, over, contents);
      for (const sha256 of contents.filter((each) => !needed.has(each))) await this.store.remove(sha256);
    });
  }
}

/** Contents that are held, asked about and taken away at once. */
const MANY_AT_ONCE = 200;

const turnOf = (sha256: string): string => `content ${sha256}`;
