import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { VirusDoor } from '../../responses/index.ts';
import { EvidenceRepository } from './evidence.repository.ts';

/** Puts evidence files before the virus scanner, as every received file is; only then they are given out. */
@Injectable()
@HandlesJob('check-evidence')
export class CheckEvidenceJob implements JobHandler<'check-evidence'> {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly door: VirusDoor,
  ) {}

  async handle({ evidenceId }: JobPayload<'check-evidence'>): Promise<void> {
    for (const { id, sha256 } of await this.evidence.unchecked(evidenceId)) {
      const scan = await this.door.pass(sha256);
      const found =
        scan.refused === null
          ? { infection: null, note: scan.notes[0] ?? null }
          : { infection: scan.refused.infection, note: null };
      await this.evidence.checked(id, found);
    }
  }

  /** Nothing to take back: the file stays closed, and the next round looks at it again. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }
}
