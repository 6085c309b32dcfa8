import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { ProcessAnswers } from '@evenhand/shared/domain';
import type { StoredSummary } from '../summary.repository.ts';
import type { Visitor } from './bidder-door.service.ts';
import { BidderRepository, type BidderMessage } from './bidder.repository.ts';

/** Names under which the record exports what bidders wrote and were answered. */
export const BIDDER_MESSAGES = 'bidder-messages';
export const BIDDER_FEEDBACK = 'bidder-feedback';

/** Questions that may wait for an answer at once, so that a thread stays a conversation. */
const MOST_WAITING = 10;

/** The one thread between a bidder and the authority about a summary, and what the bidder says of the process. */
@Injectable()
export class BidderThread {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Oldest first. */
  async of(summaryId: string): Promise<readonly BidderMessage[]> {
    return this.bidders.messagesOf([summaryId]);
  }

  /** Asks a question about the bidder's own summary. The leads of the tender are told that there is one. */
  async ask({ summary, tender, link }: Visitor, words: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.bidders.holdLink(link.id);
      if (waiting(await this.of(summary.id)) >= MOST_WAITING)
        throw new Problem('request.invalid', 'Please wait for an answer to the questions you have asked.');
      await this.add(summary, { from: 'bidder', by: link.id, words });
      for (const { name, email } of await this.people.reachable(tender.id, 'lead'))
        await this.outbox.post({
          recipient: email,
          subject: `A bidder asks about an assessment summary: ${tender.reference}`,
          words: `Dear ${name},\n\na bidder has a question about its assessment summary for "${tender.title}" (${tender.reference}). You find it in Evenhand, on the page of the summaries.\n`,
        });
    });
  }

  /** Answers in the thread; the contact is told that there is an answer, not what it says. */
  async answer(tender: StoredTender, summary: StoredSummary, words: string, who: SignedIn): Promise<void> {
    if (summary.state !== 'released') throw new Problem('summary.not-released');
    await this.database.transaction(async () => {
      await this.add(summary, { from: 'authority', by: who.personId, words });
      const links = await this.bidders.linksOf([summary.id]);
      for (const { name, email } of links.filter(({ withdrawnAt }) => withdrawnAt === null))
        await this.outbox.post({
          recipient: email,
          subject: `An answer about your assessment summary: ${tender.reference}`,
          words: `Dear ${name},\n\n${tender.authority} has answered on the page of your assessment summary for "${tender.title}". Open it with the link that you were sent.\n`,
        });
    });
  }

  /** Keeps what a bidder says about the process. What was said before stays. */
  async tell({ summary, link }: Visitor, answers: ProcessAnswers): Promise<void> {
    const feedback = { id: randomUUID(), summaryId: summary.id, by: link.id, answers, at: new Date() };
    await this.database.transaction(async () => {
      await this.bidders.addFeedback(feedback);
      const event = { tenderId: summary.tenderId, kind: 'bidder.told', actor: link.id };
      await this.audit.recordRow(BIDDER_FEEDBACK, feedback, { ...event, detail: { summaryId: summary.id } });
    });
  }

  private async add(
    { id: summaryId, tenderId }: StoredSummary,
    said: Pick<BidderMessage, 'from' | 'by' | 'words'>,
  ): Promise<void> {
    const message = { id: randomUUID(), summaryId, ...said, at: new Date() };
    await this.bidders.addMessage(message);
    const kind = said.from === 'bidder' ? 'bidder.asked' : 'bidder.answered';
    await this.audit.recordRow(BIDDER_MESSAGES, message, { tenderId, kind, actor: said.by, detail: { summaryId } });
  }
}

/** Questions at the end of a thread that nobody has answered. */
function waiting(thread: readonly BidderMessage[]): number {
  return thread.length - 1 - thread.findLastIndex(({ from }) => from === 'authority');
}
