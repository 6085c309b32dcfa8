import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { hasReached, type Envelope, type FileStatus } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import type { StoredContent } from '../../platform/files/content-place.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { urgencyOf, type StoredTender } from '../tenders/index.ts';
import { FindingsService } from './compliance/findings.service.ts';
import { ResponseRepository, type StoredResponse } from './response.repository.ts';
import { storedFile } from './stored-file.ts';

/** A file whose content is stored. */
export interface KeptFile extends StoredContent {
  readonly name: string;
  /** Left out: quality. */
  readonly envelope?: Envelope;
  /** Of a file in a batch that was taken from a response: the file whose newest reading it shares, where that was read again. */
  readonly textOf?: { readonly fileId: string; readonly rereads: number };
  /** Set where it is known before reading that it cannot be read. */
  readonly refused?: { readonly status: FileStatus; readonly reason: string };
}

export interface NewResponse {
  readonly name: string;
  /** Null where the tender has no list of bidders. */
  readonly bidderId?: string | null;
  /** What makes it the same response within its tender. */
  readonly importKey: string;
  /** ISO date. */
  readonly asOf: string;
  readonly files: readonly KeptFile[];
  readonly actor: string;
}

/** Takes responses in: their files are stored by then, unchanged. */
@Injectable()
export class ReceptionService {
  private readonly log = new Logger(ReceptionService.name);

  constructor(
    private readonly responses: ResponseRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly findings: FindingsService,
    private readonly queues: JobQueues,
  ) {}

  /** Takes a response in and has it read, or seals it while its tender has not been opened. The response that was there already under this key comes back as it is. */
  async receive(tender: StoredTender, given: NewResponse): Promise<{ response: StoredResponse; fresh: boolean }> {
    const received = await this.database.transaction(() => this.store(tender, given));
    if (received.fresh && received.response.stage === 'received') {
      // It is received even while the queue is away: a worker finds what was never queued and queues it.
      await this.database.afterwards(() =>
        this.queues
          .add('read-response', { version: 1, responseId: received.response.id }, urgencyOf(tender))
          .catch((fault: unknown) => {
            this.log.warn(`received, not queued yet: ${String(fault)}`);
          }),
      );
    }
    return received;
  }

  private async store(tender: StoredTender, given: NewResponse) {
    const now = new Date();
    const response: StoredResponse = {
      id: randomUUID(),
      tenderId: tender.id,
      bidderId: given.bidderId ?? null,
      importKey: given.importKey,
      name: given.name,
      asOf: given.asOf,
      stage: hasReached('opened', tender.phase) ? 'received' : 'sealed',
      reason: null,
      tries: 0,
      receivedAt: now,
      changedAt: now,
    };
    const files = given.files.map((file, position) => storedFile(response.id, file, position));
    const fresh = await this.responses.addUnlessThere(response, files);
    if (!fresh) {
      const there = await this.responses.byImportKey(tender.id, given.importKey);
      if (there === null) throw new Error(`The response "${given.importKey}" was there a moment ago.`);
      return { response: there, fresh };
    }
    await this.audit.record({
      tenderId: tender.id,
      kind: 'response.received',
      actor: given.actor,
      subjectId: response.id,
      detail: { files: files.length, contents: files.map(({ sha256 }) => sha256).join(' ') },
    });
    if (tender.purpose === 'live' && tender.deadline !== null && now > tender.deadline)
      await this.findings.raiseLate(tender.id, response.id, tender.deadline, now);
    return { response, fresh };
  }
}
