import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { anchor, brokenLine, readAnchors } from '../../platform/audit/anchor-file.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';

/** Writes the heads of all audit chains into the anchor file. */
@Injectable()
@HandlesJob('anchor-trails')
export class AnchorTrailsJob implements JobHandler<'anchor-trails'> {
  constructor(
    private readonly audit: AuditTrail,
    private readonly store: FileStore,
    private readonly log: PinoLogger,
  ) {}

  async handle(): Promise<void> {
    const { anchors } = this.store.place;
    await anchor(anchors, await this.audit.heads(), new Date());
    const line = brokenLine(await readAnchors(anchors));
    if (line !== null) this.log.error({ line }, 'the anchor file has been changed');
  }

  /** Nothing to take back: the next anchor covers everything since the last one. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }
}
