import { randomBytes, randomUUID } from 'node:crypto';
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { Injectable } from '@nestjs/common';
import type { ContactInput } from '@evenhand/shared/contracts';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { StoredSummary } from '../summary.repository.ts';
import { BidderRepository } from './bidder.repository.ts';
import { sha256Of } from './secrets.ts';

/** How long a link leads to the summary. */
const LINK_MONTHS = 18;

/** Links that lead named contacts to the summary of their own tender. Of each summary one link stands at a time. */
@Injectable()
export class BidderLinks {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Sends a contact the link to a released summary, once this is committed. Links sent before lead nowhere from then on. */
  async give(tender: StoredTender, { id: summaryId, state }: StoredSummary, to: ContactInput, actor: string) {
    if (state !== 'released') throw new Problem('summary.not-released');
    const secret = randomBytes(32).toString('base64url');
    const givenAt = new Date();
    const endsAt = addMonths(new UTCDate(givenAt), LINK_MONTHS);
    await this.database.transaction(async () => {
      await this.withdraw(tender, summaryId, actor);
      const mailId = await this.outbox.post({
        recipient: to.email,
        subject: `Your assessment summary: ${tender.reference}`,
        words: linkMail(tender, to.name, `${this.config.address}/bidder/${secret}`, endsAt),
        secret: true,
      });
      const link = { id: randomUUID(), summaryId, linkHash: sha256Of(secret), ...to, mailId, givenBy: actor, givenAt };
      await this.bidders.addLink({ ...link, endsAt: new Date(endsAt), ...NOTHING_TRIED });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'bidder-link.given',
        actor,
        subjectId: link.id,
        detail: { summaryId, endsOn: endsAt.toISOString().slice(0, 10) },
      });
    });
  }

  /** Ends every link to a summary, and every page that is open through one, at once. */
  async withdraw(tender: StoredTender, summaryId: string, actor: string): Promise<void> {
    await this.database.transaction(async () => {
      for (const { id } of await this.bidders.withdrawLinks(summaryId, new Date()))
        await this.audit.record({
          tenderId: tender.id,
          kind: 'bidder-link.withdrawn',
          actor,
          subjectId: id,
          detail: { summaryId },
        });
    });
  }
}

const NOTHING_TRIED = {
  withdrawnAt: null,
  codeHash: null,
  codeEndsAt: null,
  codesSent: 0,
  codesSince: null,
  failures: 0,
  lockedUntil: null,
} as const;

function linkMail({ authority, title, reference }: StoredTender, name: string, address: string, endsAt: Date): string {
  return `Dear ${name},

${authority} has assessed your tender for "${title}" (${reference}). The assessment summary for your tender is here:

${address}

The page asks for the e-mail address to which this was sent, and sends it a code. You need no account. On the page you can read and download the summary, and ask questions about it. The link works until ${dayInWords(endsAt.toISOString())}.

Whoever has this link still needs a code from your mailbox. If you are not the right person, please tell ${authority}.
`;
}
