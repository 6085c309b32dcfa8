import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
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
    private readonly log: PinoLogger,
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
    await this.database.afterwards(() =>
      this.queues.addAll('advise-on-response', payloads).catch((fault: unknown) => {
        this.log.warn({ err: fault, tenderId: tender.id }, 'the adviser waits for the queue; the lead can ask again');
      }),
    );
  }
}
