import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { AdviserConsent } from './adviser-consent.service.ts';
import { AdviserRepository, type AdviceRequest } from './adviser.repository.ts';

/** Has the adviser asked about responses, where the tender's lead has decided so. */
@Injectable()
export class AdviserRequests {
  constructor(
    private readonly consent: AdviserConsent,
    private readonly adviser: AdviserRepository,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Inside the transaction of what makes it worth asking. Where the adviser is off nothing happens. A request that is
   * being answered gives way to the new one, which has a job of its own.
   */
  async ask(tender: StoredTender, responseIds: readonly string[]): Promise<void> {
    if (responseIds.length === 0) return;
    const consent = await this.consent.of(tender);
    if (!consent.on) return;
    const requests = responseIds.map((responseId) => ({ responseId, requestId: randomUUID() }));
    for (const request of requests)
      await this.adviser.put({
        ...request,
        ...{ tenderId: tender.id, decisionId: consent.decision.id },
        ...{ state: 'waiting', says: 'The adviser has not answered yet.' },
        ...{ prompts: {}, leftOut: {}, changedAt: new Date() },
      });
    const payloads = requests.map((request) => ({ version: 2 as const, ...request }));
    // A queue that is away is no reason to fail what was done before.
    await this.database.afterwards(() =>
      this.queues.addAll('advise-on-response', payloads).catch(() => this.giveUp(tender, requests)),
    );
  }

  private async giveUp({ id: tenderId }: StoredTender, requests: readonly AdviceRequest[]): Promise<void> {
    const says = 'The queue did not answer. The lead can have it asked again.';
    await this.database.transaction(async () => {
      for (const request of requests) {
        if (!(await this.adviser.change(request, { state: 'failed', says }))) continue;
        const entry = { tenderId, actor: 'service', subjectId: request.responseId, detail: { says } };
        await this.audit.record({ ...entry, kind: 'adviser.failed' });
      }
    });
  }
}
