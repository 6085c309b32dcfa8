import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecordView } from '@evenhand/shared/contracts';
import { readAnchors } from '../../platform/audit/anchor-file.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { Problem } from '../../platform/problem.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { PeopleService } from '../people/index.ts';
import { TenderAccess } from '../tenders/index.ts';
import { RecordRepository, type StoredExport, type StoredFileCheck } from './record.repository.ts';
import { RetentionService } from './retention.service.ts';

/** Checks shown at once. */
const CHECKS = 10;

type Names = ReadonlyMap<string, string>;

/** The record of a tender as its screen shows it, and what can be asked of it: a check of the files, an export. */
@Injectable()
export class RecordPageService {
  constructor(
    private readonly access: TenderAccess,
    private readonly records: RecordRepository,
    private readonly retention: RetentionService,
    private readonly audit: AuditTrail,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly store: FileStore,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<RecordView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const [events, checks, exports, anchors, mayExport, mayKeep, mayReadWords] = await Promise.all([
      this.audit.newest(tender.id),
      this.records.checksOf(tender.id, CHECKS),
      this.records.exportsOf(tender.id),
      readAnchors(this.store.place.anchors),
      this.access.may(who, 'record.export', tender),
      this.access.may(who, 'record.keep', tender),
      this.access.may(who, 'record.words', tender),
    ]);
    const names = await this.people.names([
      ...checks.flatMap(({ askedBy }) => askedBy ?? []),
      ...exports.map(({ askedBy }) => askedBy),
    ]);
    return {
      tenderId: tender.id,
      title: tender.title,
      reference: tender.reference,
      events,
      lastAnchor: anchors.findLast(({ chains }) => chains.some((head) => head.tenderId === tender.id))?.at ?? null,
      checks: checks.map((check) => checkView(check, names)),
      exports: exports.map((asked) => exportView(asked, names)),
      retention: await this.retention.view(tender, mayReadWords),
      may: { export: mayExport, keep: mayKeep },
    };
  }

  /** Has the stored files of the tender compared with their hashes. */
  async askCheck(who: SignedIn, tenderId: string): Promise<void> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    await this.queues.add('verify-files', { version: 1, tenderId: tender.id, askedBy: who.personId });
  }

  /** Has the record of the tender put together. */
  async askExport(who: SignedIn, tenderId: string, namesShown: boolean): Promise<void> {
    const tender = await this.access.require(who, 'record.export', tenderId);
    const asked: StoredExport = {
      id: randomUUID(),
      tenderId: tender.id,
      askedBy: who.personId,
      askedAt: new Date(),
      namesShown,
      state: 'asked',
      sha256: null,
      size: null,
    };
    await this.database.transaction(async () => {
      await this.records.addExport(asked);
      await this.audit.record({
        tenderId: tender.id,
        kind: 'record.export-asked',
        actor: who.personId,
        subjectId: asked.id,
        detail: { names: namesShown ? 'shown' : 'hidden' },
      });
    });
    await this.queues.add('export-record', { version: 1, exportId: asked.id });
  }

  /** The archive of an export that is ready, and the name to save it under. */
  async archive(who: SignedIn, tenderId: string, exportId: string): Promise<{ sha256: string; name: string }> {
    const tender = await this.access.require(who, 'record.export', tenderId);
    const found = await this.records.exportById(exportId);
    if (found?.tenderId !== tender.id) throw new Problem('request.not-found');
    if (found.sha256 === null) throw new Problem('record.not-ready');
    const day = found.askedAt.toISOString().slice(0, 10);
    return { sha256: found.sha256, name: `record ${tender.reference} ${day}.zip` };
  }
}

function checkView({ id, at, askedBy, checked, faults }: StoredFileCheck, names: Names): RecordView['checks'][number] {
  const by = askedBy === null ? null : (names.get(askedBy) ?? askedBy);
  return {
    id,
    at: at.toISOString(),
    by,
    checked,
    faults: faults.map(({ response, name, sha256, says }) => ({ response, name, sha256, says })),
  };
}

function exportView(asked: StoredExport, names: Names): RecordView['exports'][number] {
  const { id, askedAt, askedBy, namesShown, state, sha256, size } = asked;
  return { id, at: askedAt.toISOString(), by: names.get(askedBy) ?? askedBy, namesShown, state, sha256, size };
}
