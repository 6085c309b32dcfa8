import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { anchor, brokenLine, readAnchors } from '../../platform/audit/anchor-file.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';

/** Where the anchors of a data folder lie. */
export function anchorFile({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'anchors', 'audit-anchors.jsonl');
}

/** Writes the heads of all audit chains into the anchor file. */
@Injectable()
@HandlesJob('anchor-trails')
export class AnchorTrailsJob implements JobHandler<'anchor-trails'> {
  constructor(
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
    private readonly log: PinoLogger,
  ) {}

  async handle(): Promise<void> {
    const path = anchorFile(this.config);
    await anchor(path, await this.audit.heads(), new Date());
    const line = brokenLine(await readAnchors(path));
    if (line !== null) this.log.error({ path, line }, 'the anchor file has been changed');
  }

  /** Nothing to take back: the next anchor covers everything since the last one. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }
}
