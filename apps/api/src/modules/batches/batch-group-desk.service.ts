import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewBatchGroupInput, NewBatchInput } from '@evenhand/shared/contracts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { TenderAccess, TendersService, type StoredTender } from '../tenders/index.ts';
import { BatchArchives, type ComeArchive } from './batch-archives.ts';
import { BatchDesk, type StoredBatch } from './batch-desk.service.ts';
import { BatchGroupRepository, type StoredGroup } from './batch-group.repository.ts';
import { batchRefusal, DEAD_LETTERS, mayStep, type BatchStep } from './domain/batch-states.ts';
import { BatchRepository } from './batch.repository.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';
import { tenderFolder } from './tender-folder.ts';

/** A batch to begin in one of several tenders. */
interface Part {
  readonly tenderId: string;
  readonly from: NewBatchInput['from'];
  readonly asOf?: string;
}

/** Where an analyst asks for batches over several tenders and decides about them together. They are the person's own. */
@Injectable()
export class BatchGroupDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly known: TendersService,
    private readonly desk: BatchDesk,
    private readonly groups: BatchGroupRepository,
    private readonly batches: BatchRepository,
    private readonly folders: OfferedFolders,
    private readonly prefixes: OfferedPrefixes,
    private readonly archives: BatchArchives,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** The tenders in which the person may run a batch now, by reference. */
  async tenders(who: SignedIn): Promise<readonly StoredTender[]> {
    const open: StoredTender[] = [];
    for (const tender of await this.access.mine(who))
      if (batchRefusal(tender.definition) === null && (await this.access.may(who, 'batch.run', tender)))
        open.push(tender);
    return open.toSorted((one, other) => (one.reference < other.reference ? -1 : 1));
  }

  /** Throws rights.none where the person may run a batch in no tender. */
  async requireSome(who: SignedIn): Promise<readonly StoredTender[]> {
    const tenders = await this.tenders(who);
    if (tenders.length === 0) throw new Problem('rights.none');
    return tenders;
  }

  async ask(who: SignedIn, { name, asOf, from }: NewBatchGroupInput): Promise<StoredGroup> {
    const parts = await this.parts(who, from);
    const source = await this.source(who, from, parts.length);
    const mayRun = parts.map((part) => part.tenderId);
    return this.database.transaction(async () => {
      const group = await this.add(who, { name, asOf, source, archive: null, mayRun });
      for (const part of parts.toSorted((one, other) => (one.tenderId < other.tenderId ? -1 : 1)))
        await this.desk.ask(who, part.tenderId, { name, asOf: asOf ?? part.asOf, from: part.from }, group.id);
      await this.asked(who, group);
      return group;
    });
  }

  /** Those of an archive that has come; a worker shares it out. */
  async askFor(
    who: SignedIn,
    archive: ComeArchive & {
      readonly fileName: string;
      readonly name: string;
      readonly asOf: string | undefined;
    },
  ): Promise<StoredGroup> {
    const { fileName, sha256, name, asOf } = archive;
    const mayRun = (await this.requireSome(who)).map(({ id }) => id);
    const source = { kind: 'archive', name: fileName } as const;
    const group = await this.database.transaction(async () => {
      await this.archives.keep(archive);
      const added = await this.add(who, { name, asOf, source, archive: sha256, mayRun });
      await this.asked(who, added);
      return added;
    });
    // Should the queue be away, a worker finds the group and adds the job.
    await this.database.afterwards(() =>
      this.queues.add('share-out-archive', { version: 1, groupId: group.id }).catch(() => undefined),
    );
    return group;
  }

  /** Those of the person, newest first; see `find`. */
  async own(who: SignedIn): Promise<readonly Awaited<ReturnType<BatchGroupDesk['find']>>[]> {
    const own: Awaited<ReturnType<BatchGroupDesk['find']>>[] = [];
    for (const { id } of await this.groups.ofPerson(who.personId)) {
      const found = await this.find(who, id).catch((fault: unknown) => {
        if (fault instanceof Problem) return null;
        throw fault;
      });
      if (found !== null) own.push(found);
    }
    return own;
  }

  /** The person's own, with those of its batches that the person may see now. Throws batch.group-not-found. */
  async find(
    who: SignedIn,
    groupId: string,
  ): Promise<{ group: StoredGroup; parts: readonly { tender: StoredTender; batch: StoredBatch }[] }> {
    const group = await this.groups.byId(groupId);
    if (group?.createdBy !== who.personId) throw new Problem('batch.group-not-found');
    const batches = await this.groups.batchesOf([groupId]);
    const all = await Promise.all(
      batches.map(async (batch) => ({ tender: await this.known.get(batch.tenderId), batch })),
    );
    const parts: { tender: StoredTender; batch: StoredBatch }[] = [];
    for (const part of all) if (await this.access.may(who, 'batch.read', part.tender)) parts.push(part);
    // Its names may tell of bids: whoever may read none of it any more, for an interest or a change of roles, sees nothing.
    if (parts.length === 0 && !(await this.mayReadAny(who, batches.length > 0 ? [] : group.mayRun)))
      throw new Problem('batch.group-not-found');
    return { group, parts: parts.toSorted((one, other) => (one.tender.reference < other.tender.reference ? -1 : 1)) };
  }

  /** Takes a step with each batch that it can be taken with, in all tenders or, where one refuses, in none. */
  async step(who: SignedIn, groupId: string, step: BatchStep): Promise<void> {
    await this.database.transaction(async () => {
      const { group, parts } = await this.find(who, groupId);
      const withIt = await this.partsFor(
        step,
        parts.map(({ batch }) => batch),
      );
      if (group.state === 'receiving' && step === 'cancel') await this.cancelUnshared(who, group);
      else if (withIt.length === 0) throw new Problem('batch.not-now');
      for (const { tenderId, id } of withIt) {
        const { batch } = await this.desk.require(who, 'batch.run', tenderId, id);
        if (step === 'retry') await this.desk.retry(who, batch, null);
        else await this.desk[step](who, batch);
      }
    });
    if (step === 'cancel') await this.database.afterwards(() => this.archives.letGo(groupId));
  }

  /** The batches with which a step can be taken, in the order in which trails are taken. */
  async partsFor(step: BatchStep, batches: readonly StoredBatch[]): Promise<readonly StoredBatch[]> {
    const able = batches.filter(({ state }) => mayStep(step, state));
    const counts = step === 'retry' ? await this.batches.counts(able.map(({ id }) => id)) : null;
    const letters = (id: string) => DEAD_LETTERS.some((state) => (counts?.get(id)?.get(state) ?? 0) > 0);
    return able
      .filter(({ id }) => counts === null || letters(id))
      .toSorted((one, other) => (one.tenderId < other.tenderId ? -1 : 1));
  }

  private async mayReadAny(who: SignedIn, tenderIds: readonly string[]): Promise<boolean> {
    for (const tenderId of tenderIds)
      if (await this.access.may(who, 'batch.read', await this.known.get(tenderId))) return true;
    return false;
  }

  private async cancelUnshared(who: SignedIn, { id }: StoredGroup): Promise<void> {
    if (!(await this.groups.change(id, 'receiving', { state: 'cancelled' }))) throw new Problem('batch.not-now');
    await this.record(who, id, 'batch-group.cancel', {});
  }

  private async parts(who: SignedIn, from: NewBatchGroupInput['from']): Promise<readonly Part[]> {
    switch (from.kind) {
      case 'responses':
        return [...new Set(from.tenderIds)].map((tenderId) => ({ tenderId, from: { kind: 'responses' } }));
      case 'batch':
        return (await this.find(who, from.groupId)).parts
          .filter(({ batch }) => batch.receivedAt !== null)
          .map(({ tender, batch }) => ({
            tenderId: tender.id,
            from: { kind: 'batch', batchId: batch.id },
            asOf: batch.asOf,
          }));
      case 'folder':
        return this.offered(who, 'batch.no-folder', async (tender) =>
          (await this.folders.of(tender)).includes(from.folder) ? { kind: 'folder', folder: from.folder } : null,
        );
      case 'prefix':
        return this.offered(who, 'batch.no-prefix', async (tender) => {
          const prefix = `${from.prefix}${tenderFolder(tender) ?? ''}/${from.folder}/`;
          return (await this.prefixes.of(tender)).includes(prefix) ? { kind: 'prefix', prefix } : null;
        });
    }
  }

  private async offered(
    who: SignedIn,
    none: 'batch.no-folder' | 'batch.no-prefix',
    there: (tender: StoredTender) => Promise<NewBatchInput['from'] | null>,
  ): Promise<readonly Part[]> {
    const parts: Part[] = [];
    for (const tender of await this.tenders(who)) {
      const from = await there(tender);
      if (from !== null) parts.push({ tenderId: tender.id, from });
    }
    if (parts.length === 0) throw new Problem(none);
    return parts;
  }

  private async source(who: SignedIn, from: NewBatchGroupInput['from'], parts: number) {
    switch (from.kind) {
      case 'folder':
        return { kind: from.kind, name: from.folder };
      case 'prefix':
        return { kind: from.kind, name: `${from.prefix}…/${from.folder}/` };
      case 'responses':
        return { kind: from.kind, name: '' };
      case 'batch': {
        if (parts === 0) throw new Problem('batch.not-now', 'Nothing of that has been taken in yet.');
        return { kind: from.kind, name: (await this.find(who, from.groupId)).group.name };
      }
    }
  }

  private async add(
    who: SignedIn,
    given: Pick<StoredGroup, 'name' | 'archive' | 'mayRun'> & {
      readonly asOf: string | undefined;
      readonly source: { readonly kind: StoredGroup['sourceKind']; readonly name: string };
    },
  ): Promise<StoredGroup> {
    const { name, archive, mayRun, asOf, source } = given;
    const now = new Date();
    const group: StoredGroup = {
      id: randomUUID(),
      name,
      sourceKind: source.kind,
      sourceName: source.name,
      archive,
      asOf: asOf ?? null,
      mayRun,
      state: archive === null ? 'shared-out' : 'receiving',
      reason: null,
      refused: [],
      createdBy: who.personId,
      createdAt: now,
      changedAt: now,
    };
    await this.groups.add(group);
    return group;
  }

  // Last of all: whoever signs in anywhere waits for the trail of the organisation while this holds it.
  private async asked(who: SignedIn, { id, sourceKind, archive }: StoredGroup): Promise<void> {
    await this.record(who, id, 'batch-group.asked', { source: sourceKind, archive });
  }

  // What is begun in each tender stands in that one's own trail.
  private async record(
    who: SignedIn,
    subjectId: string,
    kind: string,
    detail: Readonly<Record<string, string | null>>,
  ) {
    await this.audit.record({ tenderId: ORGANISATION, kind, actor: who.personId, subjectId, detail });
  }
}
