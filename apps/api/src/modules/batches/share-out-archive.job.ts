import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { PersonDirectory } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { Problem } from '../../platform/problem.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { TenderAccess, TendersService, type StoredTender } from '../tenders/index.ts';
import { Archive } from './archive.ts';
import { sharedOut, type SharedOut } from './archive-folders.ts';
import type { RefusedFolder } from './batch-group.entity.ts';
import { BatchGroupRepository, type StoredGroup } from './batch-group.repository.ts';
import { batchRefusal } from './domain/batch-states.ts';
import { BatchArchives } from './batch-archives.ts';
import { NewBatches } from './new-batches.service.ts';

/** Shares an archive of several tenders out: a batch for each folder that is named like a tender of the person who asked. */
@Injectable()
@HandlesJob('share-out-archive')
export class ShareOutArchiveJob implements JobHandler<'share-out-archive'> {
  constructor(
    private readonly groups: BatchGroupRepository,
    private readonly tenders: TendersService,
    private readonly access: TenderAccess,
    private readonly people: PersonDirectory,
    private readonly fresh: NewBatches,
    private readonly archives: BatchArchives,
    private readonly store: FileStore,
    private readonly database: Database,
  ) {}

  async handle({ groupId }: JobPayload<'share-out-archive'>): Promise<void> {
    const group = await this.groups.byId(groupId);
    if (group?.state !== 'receiving') return;
    try {
      const tenders = await this.tendersOf(group);
      await this.shareOut(group, tenders, await this.folders(group, tenders));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      await this.groups.change(groupId, 'receiving', { state: 'failed', reason: fault.message });
    }
    await this.archives.letGo(groupId);
  }

  async gaveUp({ groupId }: JobPayload<'share-out-archive'>): Promise<void> {
    const reason = 'The archive could not be read because of a fault on our side. Try it again.';
    await this.groups.change(groupId, 'receiving', { state: 'failed', reason });
    await this.archives.letGo(groupId);
  }

  // Hours may have passed: whoever has lost the role or declared an interest meanwhile begins nothing there any more.
  private async tendersOf({ mayRun, createdBy }: StoredGroup): Promise<readonly StoredTender[]> {
    const who = await this.people.signedIn(createdBy);
    if (who === null) return [];
    const open: StoredTender[] = [];
    for (const id of mayRun) {
      const tender = await this.tenders.get(id);
      if (await this.access.may(who, 'batch.run', tender)) open.push(tender);
    }
    return open;
  }

  private async folders(group: StoredGroup, tenders: readonly StoredTender[]): Promise<SharedOut> {
    const references = tenders.map(({ reference }) => reference);
    return this.store.atPath(group.archive ?? '', async (path) => {
      const archive = await Archive.open(path, (await stat(path)).size);
      try {
        return sharedOut(archive.paths(), references);
      } finally {
        archive.close();
      }
    });
  }

  private async shareOut(group: StoredGroup, tenders: readonly StoredTender[], { folders, refused }: SharedOut) {
    await this.database
      .transaction(async () => {
        const left: RefusedFolder[] = [...refused];
        let begun = 0;
        // In the order of their ids: whoever begins something in several trails takes them in one order.
        for (const tender of tenders.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
          const folder = folders.get(tender.reference);
          if (folder === undefined) continue;
          const refusal = batchRefusal(tender.definition);
          if (refusal !== null) left.push({ folder: tender.reference, says: refusal });
          else {
            await this.begin(group, tender, folder);
            begun += 1;
          }
        }
        const outcome =
          begun > 0
            ? { state: 'shared-out' as const }
            : { state: 'failed' as const, reason: 'It holds no folder for a tender in which you may run a batch.' };
        // Another process may have shared it out, or its person cancelled it: then nothing of this stays.
        if (!(await this.groups.change(group.id, 'receiving', { ...outcome, refused: left }))) throw new Settled();
      })
      .catch((fault: unknown) => {
        if (!(fault instanceof Settled)) throw fault;
      });
  }

  private async begin(
    { id, name, archive, asOf, sourceName, createdBy }: StoredGroup,
    tender: StoredTender,
    folder: string,
  ) {
    await this.fresh.begin(createdBy, tender, {
      name,
      asOf: asOf ?? undefined,
      source: { kind: 'archive', name: `${sourceName}/${folder.slice(0, -1)}` },
      archive: archive ?? '',
      folder,
      groupId: id,
    });
  }
}

class Settled extends Error {}
