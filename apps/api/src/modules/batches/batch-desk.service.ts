import { Injectable } from '@nestjs/common';
import type { NewBatchInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import type { KeptFile } from '../responses/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { BatchArchives, type ComeArchive } from './batch-archives.ts';
import type { BatchFile } from './batch.entity.ts';
import { BatchRepository, type StoredBatch, type StoredItem } from './batch.repository.ts';
import { batchRefusal, DEAD_LETTERS, mayStep, MENDABLE, type BatchStep } from './domain/batch-states.ts';
import { ranFor } from './domain/item-change.ts';
import { NewBatches } from './new-batches.service.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';

export type { StoredBatch };

/** Where an analyst asks for batches and decides about them. */
@Injectable()
export class BatchDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly batches: BatchRepository,
    private readonly fresh: NewBatches,
    private readonly archives: BatchArchives,
    private readonly folders: OfferedFolders,
    private readonly prefixes: OfferedPrefixes,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** A tender for which a batch may be asked now. Throws batch.machine-use besides what the policy throws. */
  async open(who: SignedIn, tenderId: string): Promise<StoredTender> {
    const tender = await this.access.require(who, 'batch.run', tenderId);
    const refusal = batchRefusal(tender.definition);
    if (refusal !== null) throw new Problem('batch.machine-use', refusal);
    return tender;
  }

  /** `groupId`: what it is asked for with, where it is one of several tenders; whoever asks has found the folder then. */
  async ask(
    who: SignedIn,
    tenderId: string,
    { name, asOf, from }: NewBatchInput,
    groupId?: string,
  ): Promise<StoredBatch> {
    const tender = await this.open(who, tenderId);
    const given = { name, asOf, groupId };
    switch (from.kind) {
      case 'folder':
        if (groupId === undefined) await this.folders.find(tender, from.folder);
        return this.fresh.begin(who.personId, tender, { ...given, source: { kind: 'folder', name: from.folder } });
      case 'prefix':
        if (groupId === undefined) await this.prefixes.requireSome(tender, from.prefix);
        return this.fresh.begin(who.personId, tender, { ...given, source: { kind: 'prefix', name: from.prefix } });
      case 'responses':
        return this.fresh.begin(who.personId, tender, { ...given, source: { kind: 'responses', name: tender.title } });
      case 'batch': {
        const earlier = await this.find(tender, from.batchId);
        if (earlier.receivedAt === null) throw new Problem('batch.not-now', 'That batch has not been taken in yet.');
        const source = { kind: 'batch' as const, name: earlier.name };
        return this.fresh.begin(who.personId, tender, { ...given, asOf: asOf ?? earlier.asOf, source, earlier });
      }
    }
  }

  /** A batch of an archive that has come. An upload takes its time: the right is asked once it is there. */
  async askFor(
    who: SignedIn,
    tenderId: string,
    archive: ComeArchive & {
      readonly fileName: string;
      readonly name: string;
      readonly asOf: string | undefined;
    },
  ): Promise<StoredBatch> {
    const { fileName, sha256, name, asOf } = archive;
    const source = { kind: 'archive', name: fileName } as const;
    const tender = await this.open(who, tenderId);
    return this.database.transaction(async () => {
      await this.archives.keep(archive);
      return this.fresh.begin(who.personId, tender, { name, asOf, source, archive: sha256 });
    });
  }

  /** A batch of a tender with which the person may do this, with that tender. */
  async require(
    who: SignedIn,
    action: 'batch.read' | 'batch.run',
    tenderId: string,
    batchId: string,
  ): Promise<{ tender: StoredTender; batch: StoredBatch }> {
    const tender = await this.access.require(who, action, tenderId, { subjectId: batchId });
    return { tender, batch: await this.find(tender, batchId) };
  }

  async item(batchId: string, itemId: string): Promise<StoredItem> {
    const item = await this.batches.item(batchId, itemId);
    if (item === null) throw new Problem('batch.item-not-found');
    return item;
  }

  async pause(who: SignedIn, batch: StoredBatch): Promise<void> {
    const stops = { state: 'paused', ranFor: ranFor(batch, new Date()), runningSince: null } as const;
    await this.step(who, batch, 'pause', () => this.batches.change(batch.id, ['running'], stops));
  }

  async resume(who: SignedIn, batch: StoredBatch): Promise<void> {
    const begins = { state: 'running', runningSince: new Date() } as const;
    await this.step(who, batch, 'resume', () => this.batches.change(batch.id, ['paused'], begins));
  }

  /** Gives up what has not begun. What is done, and what is finished yet, stands in the results. */
  async cancel(who: SignedIn, batch: StoredBatch): Promise<void> {
    const now = new Date();
    const stops = { state: 'cancelled', ranFor: ranFor(batch, now), runningSince: null, finishedAt: now } as const;
    await this.step(who, batch, 'cancel', async () => {
      const cancelled = await this.batches.change(batch.id, ['receiving', 'running', 'paused'], stops);
      if (cancelled) await this.batches.cancelWaiting(batch.id);
      return cancelled;
    });
    await this.database.afterwards(() => this.archives.letGo(batch.groupId));
    // Where something is still under way, the worker that sees it end adds the job; where the queue is away, too.
    await this.database.afterwards(() =>
      this.queues.add('write-batch', { version: 1, batchId: batch.id }).catch(() => undefined),
    );
  }

  /** Runs dead letters again: one, or all of them; `files` replace those of the one, which may be partly scored then. */
  async retry(who: SignedIn, batch: StoredBatch, item: StoredItem | null, files?: readonly KeptFile[]): Promise<void> {
    await this.step(who, batch, 'retry', async () => {
      const again = item === null ? await this.batches.waitAgain(batch.id) : await this.retryOne(item, files);
      if (again === 0) throw new Problem('batch.not-now', 'There is nothing to run again.');
      const begins = { state: 'running', runningSince: new Date(), finishedAt: null, outputs: [] } as const;
      return batch.state === 'done' ? this.batches.change(batch.id, ['done'], begins) : true;
    });
  }

  /** One of the files with the results. Throws batch.no-output. */
  output({ outputs }: StoredBatch, name: string): BatchFile {
    const output = outputs.find((each) => each.name === name);
    if (output === undefined) throw new Problem('batch.no-output');
    return output;
  }

  private async retryOne(item: StoredItem, files: readonly KeptFile[] | undefined): Promise<number> {
    // What came of the files before is not what comes of these.
    const fresh = { assessmentId: null, indicativeTotal: null };
    const replaced =
      files === undefined ? {} : { ...fresh, files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
    const change = { state: 'waiting', reason: null, doneAfter: null, responseId: null, ...replaced } as const;
    const from = files === undefined ? DEAD_LETTERS : MENDABLE;
    return (await this.batches.changeItem(item.id, from, change)) ? 1 : 0;
  }

  private async find({ id }: StoredTender, batchId: string): Promise<StoredBatch> {
    const batch = await this.batches.byId(batchId);
    if (batch?.tenderId !== id) throw new Problem('batch.not-found');
    return batch;
  }

  private async step(
    who: SignedIn,
    batch: StoredBatch,
    step: BatchStep,
    change: () => Promise<boolean>,
  ): Promise<void> {
    if (!mayStep(step, batch.state)) throw new Problem('batch.not-now');
    await this.database.transaction(async () => {
      if (!(await change())) throw new Problem('batch.not-now');
      await this.record(who, batch, `batch.${step}`, {});
    });
  }

  private async record(
    who: SignedIn,
    { id, tenderId }: StoredBatch,
    kind: string,
    detail: Readonly<Record<string, string | null>>,
  ): Promise<void> {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId: id, detail });
  }
}
