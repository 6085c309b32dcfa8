import { randomBytes } from 'node:crypto';
import { UTCDate } from '@date-fns/utc';
import { addMonths } from 'date-fns/addMonths';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { hasContract } from '../domain/contract-entered.ts';
import { SummaryRepository } from '../summary.repository.ts';
import { BidderRepository, type BidderLink } from './bidder.repository.ts';
import { sha256Of } from './secrets.ts';

/** Months for which a reminded contact can still come in. */
const MONTHS_LEFT = 6;

/** The named contact of the supplier that won, and mails that lead to its own page. */
@Injectable()
export class BidderContacts {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly summaries: SummaryRepository,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * The contact of a response that won, once its summary was released and the contract was entered into. Null before, and
   * where its link was withdrawn.
   */
  async ofWinner(tenderId: string, responseId: string): Promise<BidderLink | null> {
    if (!hasContract(await this.summaries.awardOf(tenderId), responseId)) return null;
    const summary = (await this.summaries.ofTender(tenderId)).find((each) => each.responseId === responseId);
    if (summary?.state !== 'released') return null;
    return (await this.bidders.linksOf([summary.id])).findLast(({ withdrawnAt }) => withdrawnAt === null) ?? null;
  }

  /** Names of contacts by the id of their link. */
  async names(linkIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.bidders.linksById(linkIds)).map(({ id, name }) => [id, name]));
  }

  /** Posts a mail with a new address of the contact's page, which still asks for a code. */
  async write(
    tenderId: string,
    link: BidderLink,
    mail: { readonly subject: string; readonly wordsTo: (name: string, address: string) => string },
  ): Promise<void> {
    const secret = randomBytes(32).toString('base64url');
    const words = mail.wordsTo(link.name, `${this.config.address}/bidder/${secret}`);
    await this.database.transaction(async () => {
      const mailId = await this.outbox.post({ recipient: link.email, subject: mail.subject, words, secret: true });
      await this.bidders.addAddress({ addressHash: sha256Of(secret), linkId: link.id, mailId, sentAt: new Date() });
      await this.keepOpen(tenderId, link);
    });
  }

  // A contract outlives the months of a link: whoever is asked for a report must be able to give it.
  private async keepOpen(tenderId: string, { id, endsAt, summaryId }: BidderLink): Promise<void> {
    const until = new Date(addMonths(new UTCDate(), MONTHS_LEFT));
    if (endsAt >= until) return;
    await this.bidders.changeLink(id, { endsAt: until });
    const detail = { summaryId, endsOn: until.toISOString().slice(0, 10) };
    await this.audit.record({ tenderId, kind: 'bidder-link.extended', actor: 'worker', subjectId: id, detail });
  }
}
