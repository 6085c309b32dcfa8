import { Injectable } from '@nestjs/common';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { dayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { Outbox } from '../../platform/mail/mail.repository.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { PeopleService } from '../people/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { RetentionService } from './retention.service.ts';

const KIND = 'retention.over';

/** A tender whose bid content need not be kept any more, and since when. */
export interface OverTender {
  readonly tender: StoredTender;
  readonly since: string;
}

interface Lead {
  readonly name: string;
  readonly email: string;
  readonly over: OverTender[];
}

/**
 * Every morning: tells leads, in one list, of the tenders whose time is over, each once for each day on which it ended. It
 * deletes nothing: that is decided by a person, who may know of a claim.
 */
@Injectable()
@HandlesJob('remind-of-retention')
export class RemindOfRetentionJob implements JobHandler<'remind-of-retention'> {
  constructor(
    private readonly retention: RetentionService,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    await this.remindAll(dayInTheUnitedKingdom(new Date()));
  }

  /** Tells of what is over on a day (an ISO date). */
  async remindAll(today: string): Promise<void> {
    const over = await this.retention.over(today);
    await this.database.transaction(async () => {
      // A job that runs twice tells once.
      await this.database.serialise(KIND);
      const leads = new Map<string, Lead>();
      for (const one of over) {
        const reachable = await this.people.reachable(one.tender.id, 'lead');
        // Nobody can be written to: what nobody was told of does not count as told.
        if (reachable.length === 0 || (await this.isTold(one))) continue;
        for (const { name, email } of reachable)
          leads.set(email, { name, email, over: [...(leads.get(email)?.over ?? []), one] });
        await this.audit.record({
          ...{ tenderId: one.tender.id, kind: KIND, actor: 'worker', subjectId: one.tender.id },
          detail: { since: one.since, told: reachable.length },
        });
      }
      for (const lead of leads.values()) await this.outbox.post(this.mailTo(lead));
    });
  }

  /** Nothing to take back: the next morning tells of what was not told. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async isTold({ tender, since }: OverTender): Promise<boolean> {
    const narrowing = { kind: KIND, actor: null, from: null, until: null, before: null };
    const [last] = await this.audit.page(tender.id, narrowing, 1);
    return last?.detail['since'] === since;
  }

  private mailTo({ name, email, over }: Lead) {
    const lines = over.map(
      ({ tender, since }) =>
        `- ${tender.title} (${tender.reference}), since ${dayInWords(since)}: ${this.config.address}/tenders/${tender.id}/record`,
    );
    return {
      recipient: email,
      subject: 'Responses that need not be kept any more',
      words: `Dear ${name},

the time is over for which the responses of these tenders have to be kept:

${lines.join('\n')}

Nothing is deleted by itself. On the page of the record you can delete them, set a longer time, or put them under a legal hold where a claim is expected.

Each of these is told once.
`,
    };
  }
}
