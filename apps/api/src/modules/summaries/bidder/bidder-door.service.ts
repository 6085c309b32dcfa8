import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import { TendersService, type StoredTender } from '../../tenders/index.ts';
import type { AssessmentSummary } from '../domain/assessment-summary.ts';
import { afterTry, CODE_MINUTES, mayTry, withNewCode } from '../domain/bidder-codes.ts';
import { SummaryRepository, type StoredSummary } from '../summary.repository.ts';
import { BidderRepository, type BidderLink } from './bidder.repository.ts';
import { sha256Of } from './secrets.ts';

/** Somebody who has shown the newest code of a link, and what the link leads to. */
export interface Visitor {
  readonly link: BidderLink;
  readonly tender: StoredTender;
  readonly summary: StoredSummary;
  /** What was released, word for word. */
  readonly released: AssessmentSummary;
  /** Where the visit begins: a reminder leads to the commitments, the first mail to the summary. */
  readonly beginsAt: 'summary' | 'commitments';
}

const MINUTE = 60_000;
const CODE_DIGITS = 8;

// What the code of nobody is checked against, so that the time taken does not tell which links there are.
const NOBODY = hash(randomBytes(16));

/** The door to a bidder's own page: a link, a code that goes to the contact's mailbox, and a session for that one link. */
@Injectable()
export class BidderDoor {
  constructor(
    private readonly bidders: BidderRepository,
    private readonly summaries: SummaryRepository,
    private readonly tenders: TendersService,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Sends a code where the address is the contact's; tells nobody whether it was. */
  async askForCode(secret: string, email: string): Promise<void> {
    const found = await this.standing(secret);
    if (found === null || found.link.email.toLowerCase() !== email.trim().toLowerCase()) return;
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const codeHash = await hash(code);
    await this.database.transaction(async () => {
      const link = await this.bidders.holdLink(found.link.id);
      const state = link === null ? null : withNewCode(link, new Date());
      if (link === null || state === null) return;
      await this.bidders.changeLink(link.id, { ...state, codeHash });
      await this.outbox.post({
        recipient: link.email,
        subject: `Your code: ${found.tender.reference}`,
        words: `Dear ${link.name},\n\nyour code is ${code}. It works once, within ${String(CODE_MINUTES)} minutes.\n\nIf you did not ask for it, you need do nothing.\n`,
        secret: true,
      });
      await this.tell(found.summary, link, 'bidder.code-sent', {});
    });
  }

  /** Opens a session for whoever has the newest code. Throws bidder.wrong-code, in the same words whatever was wrong. */
  async enter(secret: string, code: string): Promise<{ token: string; endsAt: Date; beginsAt: Visitor['beginsAt'] }> {
    const found = await this.standing(secret);
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const endsAt = new Date(now.getTime() + this.config.session.mostMinutes * MINUTE);
    const isIn = await this.database.transaction(async () => {
      const link = found === null ? null : await this.bidders.holdLink(found.link.id);
      const fits = await verify(link?.codeHash ?? (await NOBODY), code.replace(/\s/g, ''));
      if (found === null || link === null || !mayTry(link, now)) return false;
      const state = afterTry(link, fits, now);
      await this.bidders.changeLink(link.id, { ...state, codeHash: state.codeEndsAt === null ? null : link.codeHash });
      if (fits) await this.bidders.addSession({ tokenHash: sha256Of(token), linkId: link.id, seenAt: now, endsAt });
      await this.tell(found.summary, link, fits ? 'bidder.entered' : 'bidder.refused', {});
      return fits;
    });
    if (!isIn || found === null) throw new Problem('bidder.wrong-code');
    return { token, endsAt, beginsAt: found.beginsAt };
  }

  /** Who brings this session to this link. Throws bidder.no-session: also where the session is for another link. */
  async visitor(secret: string, token: string | null): Promise<Visitor> {
    const found = await this.standing(secret);
    const session = token === null ? null : await this.bidders.sessionByHash(sha256Of(token));
    if (found === null || session?.linkId !== found.link.id) throw new Problem('bidder.no-session');
    const now = new Date();
    const isIdle = now.getTime() - session.seenAt.getTime() > this.config.session.idleMinutes * MINUTE;
    if (session.endsAt <= now || isIdle) {
      await this.bidders.removeSession(session.tokenHash);
      throw new Problem('bidder.no-session');
    }
    if (now.getTime() - session.seenAt.getTime() > MINUTE) await this.bidders.seenSession(session.tokenHash, now);
    return found;
  }

  async leave(token: string): Promise<void> {
    await this.bidders.removeSession(sha256Of(token));
  }

  /** Records that a visitor opened something of their own: `what` names it. */
  async note({ summary, link }: Visitor, what: string): Promise<void> {
    await this.database.transaction(() => this.tell(summary, link, 'bidder.opened', { what }));
  }

  /** What a link leads to; null where it leads nowhere: unknown, withdrawn, ended, or the summary is not released. */
  private async standing(secret: string): Promise<Visitor | null> {
    const first = await this.bidders.linkByHash(sha256Of(secret));
    const link = first ?? (await this.bidders.linkByAddress(sha256Of(secret)));
    if (link === null || link.withdrawnAt !== null || link.endsAt <= new Date()) return null;
    const summary = await this.summaries.byId(link.summaryId);
    if (summary?.state !== 'released' || summary.approved === null) return null;
    const beginsAt = first === null ? 'commitments' : 'summary';
    return { link, summary, tender: await this.tenders.get(summary.tenderId), released: summary.approved, beginsAt };
  }

  private async tell(
    { id, tenderId }: StoredSummary,
    link: BidderLink,
    kind: string,
    detail: Record<string, string>,
  ): Promise<void> {
    const about = { summaryId: id, ...detail };
    await this.audit.record({ tenderId, kind, actor: link.id, subjectId: link.id, detail: about });
  }
}
