import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { AdviserConsent } from './adviser-consent.service.ts';
import { AdviserRepository } from './adviser.repository.ts';

/** Has the adviser asked about responses, where the tender's lead has decided so. */
@Injectable()
export class AdviserRequests {
  constructor(
    private readonly consent: AdviserConsent,
    private readonly adviser: AdviserRepository,
    private readonly queues: JobQueues,
    private readonly database: Database,
  ) {}

  /** Inside the transaction of what makes it worth asking. Where the adviser is off nothing happens. */
  async ask(tender: StoredTender, responseIds: readonly string[]): Promise<void> {
    if (responseIds.length === 0 || !(await this.consent.of(tender)).on) return;
    for (const responseId of responseIds)
      await this.adviser.put({
        ...{ responseId, tenderId: tender.id, state: 'waiting', says: 'The adviser has not answered yet.' },
        ...{ prompts: {}, leftOut: {}, changedAt: new Date() },
      });
    const payloads = responseIds.map((responseId) => ({ version: 1 as const, responseId }));
    // A queue that is away is no reason to fail what was done before.
    await this.database.afterwards(() =>
      this.queues.addAll('advise-on-response', payloads).catch(() => this.giveUp(responseIds)),
    );
  }

  private async giveUp(responseIds: readonly string[]): Promise<void> {
    const says = 'The queue did not answer. The lead can have it asked again.';
    for (const responseId of responseIds) await this.adviser.change(responseId, { state: 'failed', says });
  }
}
