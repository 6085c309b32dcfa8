import { Injectable } from '@nestjs/common';
import { BIDDER_ACTS, type BidderAct, type BidderDeskView, type ContactInput } from '@evenhand/shared/contracts';
import { PROCESS_QUESTIONS, type Action, type ProcessQuestion } from '@evenhand/shared/domain';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail, type AuditEvent } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Outbox, type MailState } from '../../../platform/mail/mail.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { SummariesService } from '../summaries.service.ts';
import type { StoredSummary } from '../summary.repository.ts';
import { BidderLinks } from './bidder-links.service.ts';
import { BidderRepository, type BidderFeedback, type BidderLink } from './bidder.repository.ts';
import { BidderThread } from './bidder-thread.service.ts';

const LOGGED: ReadonlySet<string> = new Set(BIDDER_ACTS);
/** Entries of the log that are shown at most for one link. */
const MOST = 200;

/** How far the word to a bidder is: its mail, when it was first opened, and whether a question waits. */
export interface BidderProgress {
  readonly mail: MailState | null;
  readonly openedAt: Date | null;
  readonly asks: boolean;
}

/** What the authority sees of bidders' own pages, and does there. */
@Injectable()
export class BidderDesk {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly summaries: SummariesService,
    private readonly links: BidderLinks,
    private readonly talk: BidderThread,
    private readonly access: TenderAccess,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Whether mails go out by themselves. */
  get sends(): boolean {
    return this.config.mail.smtpUrl !== null;
  }

  async page(who: SignedIn, summaryId: string): Promise<BidderDeskView> {
    const { tender, summary } = await this.require(who, 'summary.read', summaryId);
    const [links, thread, feedback] = await Promise.all([
      this.bidders.linksOf([summaryId]),
      this.talk.of(summaryId),
      this.bidders.feedbackOf([summaryId]),
    ]);
    const [mails, names, log, mayWrite] = await Promise.all([
      this.outbox.states(links.map(({ mailId }) => mailId)),
      this.people.names([...links.map(({ givenBy }) => givenBy), ...thread.map(({ by }) => by)]),
      this.logOf(tender.id, links),
      this.access.may(who, 'bidder.answer', tender),
    ]);
    const nameOf = (id: string) =>
      links.find((link) => link.id === id)?.name ?? names.get(id) ?? 'Somebody who is no longer here';
    return {
      summaryId,
      supplier: summary.approved?.supplier ?? '',
      sends: this.sends,
      links: links.toReversed().map(({ id, name, email, givenAt, endsAt, withdrawnAt, mailId }) => ({
        ...{ id, name, email },
        givenAt: givenAt.toISOString(),
        endsAt: endsAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        mail: shownMail(mails.get(mailId) ?? null),
      })),
      thread: thread.map(({ id, from, by, words, at }) => ({ id, from, by: nameOf(by), words, at: at.toISOString() })),
      feedback: feedback.flatMap(answersIn),
      log: log.map(({ at, kind, actor, detail }) => ({
        at: at.toISOString(),
        act: kind as BidderAct,
        by: nameOf(actor),
        what: typeof detail['what'] === 'string' ? detail['what'] : '',
      })),
      mayWrite: mayWrite && summary.state === 'released',
    };
  }

  /** Writes to a contact, the same or another; links sent before lead nowhere from then on. */
  async send(who: SignedIn, summaryId: string, to: ContactInput): Promise<void> {
    const { tender, summary } = await this.require(who, 'bidder.answer', summaryId);
    await this.links.give(tender, summary, to, who.personId);
  }

  async withdraw(who: SignedIn, summaryId: string): Promise<void> {
    const { tender } = await this.require(who, 'bidder.answer', summaryId);
    await this.links.withdraw(tender, summaryId, who.personId);
  }

  async answer(who: SignedIn, summaryId: string, words: string): Promise<void> {
    const { tender, summary } = await this.require(who, 'bidder.answer', summaryId);
    const faults = await this.summaries.faultsOf(tender, summary, words);
    if (faults.length > 0)
      throw new Problem(
        'request.invalid',
        undefined,
        faults.map((says) => ({ pointer: '/words', says })),
      );
    await this.talk.answer(tender, summary, words, who);
  }

  /** How far each of these summaries is with its bidder, by the id of the summary. */
  async progress(tenderId: string, summaryIds: readonly string[]): Promise<ReadonlyMap<string, BidderProgress>> {
    const [links, messages] = await Promise.all([
      this.bidders.linksOf(summaryIds),
      this.bidders.messagesOf(summaryIds),
    ]);
    const [mails, log] = await Promise.all([
      this.outbox.states(links.map(({ mailId }) => mailId)),
      this.logOf(tenderId, links),
    ]);
    return new Map(
      summaryIds.map((id) => {
        const own = links.filter(({ summaryId }) => summaryId === id);
        const current = own.findLast(({ withdrawnAt }) => withdrawnAt === null);
        const opened = log.findLast(({ kind, detail }) => kind === 'bidder.opened' && detail['summaryId'] === id);
        const last = messages.findLast(({ summaryId }) => summaryId === id);
        const mail = current === undefined ? null : (mails.get(current.mailId) ?? null);
        return [id, { mail, openedAt: opened?.at ?? null, asks: last?.from === 'bidder' }];
      }),
    );
  }

  private async require(
    who: SignedIn,
    action: Action,
    summaryId: string,
  ): Promise<{ tender: StoredTender; summary: StoredSummary }> {
    const summary = await this.summaries.get(summaryId);
    const known = { unseen: 'summary.not-found', subjectId: summaryId } as const;
    return { tender: await this.access.require(who, action, summary.tenderId, known), summary };
  }

  /** What happened through these links, newest first. */
  private async logOf(tenderId: string, links: readonly BidderLink[]): Promise<readonly AuditEvent[]> {
    const narrowing = { kind: null, from: null, until: null, before: null };
    const each = await Promise.all(
      links.map(({ id: actor }) => this.audit.page(tenderId, { ...narrowing, actor }, MOST)),
    );
    return each
      .flat()
      .filter(({ kind }) => LOGGED.has(kind))
      .toSorted((one, other) => other.sequence - one.sequence);
  }
}

/** How far a mail is, as it is shown. */
export function shownMail(mail: MailState | null): BidderDeskView['links'][number]['mail'] {
  return mail && { state: mail.state, at: mail.at?.toISOString() ?? null };
}

function answersIn({ answers }: BidderFeedback): BidderDeskView['feedback'] {
  const questions = { ...PROCESS_QUESTIONS, better: 'What could we do better?' };
  return (Object.keys(questions) as (ProcessQuestion | 'better')[]).flatMap((name) => {
    const answer = answers[name];
    return answer === null ? [] : [{ question: questions[name], answer }];
  });
}
