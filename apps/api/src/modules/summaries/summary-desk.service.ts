import { Injectable } from '@nestjs/common';
import type { SummaryListView, SummaryView } from '@evenhand/shared/contracts';
import type { Action } from '@evenhand/shared/domain';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { ResultsService, whyNoRank } from '../moderation/index.ts';
import { PeopleService } from '../people/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { BidderDesk, shownMail } from './bidder/bidder-desk.service.ts';
import { regimeRules } from './domain/regimes.ts';
import { standstill } from './domain/standstill.ts';
import { SummariesService, type BuiltSummary } from './summaries.service.ts';
import { peopleIn, summaryPage } from './summary.view.ts';
import { SummaryRepository } from './summary.repository.ts';

/** Summaries as people see them, and only what they may do something with. */
@Injectable()
export class SummaryDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly summaries: SummariesService,
    private readonly stored: SummaryRepository,
    private readonly results: ResultsService,
    private readonly people: PeopleService,
    private readonly bidders: BidderDesk,
  ) {}

  /** A summary with its tender where the person may do this; whoever may not see it is told that it is not there. */
  async require(who: SignedIn, action: Action, id: string): Promise<{ tender: StoredTender; built: BuiltSummary }> {
    const stored = await this.summaries.get(id);
    const tender = await this.access.require(who, action, stored.tenderId, { unseen: 'summary.not-found' });
    return { tender, built: await this.summaries.one(tender, stored) };
  }

  async list(who: SignedIn, tenderId: string): Promise<SummaryListView> {
    const tender = await this.access.require(who, 'summary.read', tenderId);
    const regime = regimeRules(tender.definition.regime);
    const [worked, award, all, mayWrite, mayRelease] = await Promise.all([
      this.results.worked(tender),
      this.stored.awardOf(tenderId),
      this.summaries.all(tender),
      this.access.may(who, 'summary.write', tender),
      this.access.may(who, 'summary.release', tender),
    ]);
    if (worked === null) throw new Problem('results.not-yet');
    const progress = await this.bidders.progress(
      tenderId,
      all.map(({ stored }) => stored.id),
    );
    const noticePublishedOn = award?.noticePublishedOn ?? null;
    const summariesOwed = all.filter(({ stored }) => stored.state !== 'released').length;
    const days = award === null ? null : standstill({ ...award, summariesOwed }, regime);
    return {
      regime: { basis: regime.basis, caution: regime.caution, standstillBegins: regime.standstill?.begins ?? null },
      bids: worked.results.bids.map((bid) => {
        const { responseId, bidder, total, rank } = bid;
        return { responseId, bidder, total, rank, whyNoRank: whyNoRank(bid) };
      }),
      disregarded: worked.disregarded.map(({ responseId, bidder, reason }) => ({ responseId, bidder, reason })),
      winnerId: award?.winnerId ?? null,
      lots: tender.definition.lots?.length ?? 0,
      summaries: all.map(({ stored, summary, checks }) => ({
        id: stored.id,
        responseId: stored.responseId,
        supplier: summary.supplier,
        state: stored.state,
        blocking: checks.filter(({ blocks }) => blocks).length,
        contact: stored.contactEmail,
        releasedAt: stored.releasedAt?.toISOString() ?? null,
        mail: shownMail(progress.get(stored.id)?.mail ?? null),
        openedAt: progress.get(stored.id)?.openedAt?.toISOString() ?? null,
        asks: progress.get(stored.id)?.asks ?? false,
      })),
      sends: this.bidders.sends,
      steps: {
        summariesIssuedOn: award?.summariesIssuedOn ?? null,
        noticePublishedOn,
        noticeReference: award?.noticeReference ?? null,
        standstillLastDay: days?.lastDay ?? null,
        contractFrom: days?.contractFrom ?? null,
        contractEnteredOn: award?.contractEnteredOn ?? null,
      },
      mayWrite,
      mayRelease,
    };
  }

  async page(who: SignedIn, id: string): Promise<SummaryView> {
    const { tender, built } = await this.require(who, 'summary.read', id);
    const [names, mayWrite, mayApprove] = await Promise.all([
      this.people.names(peopleIn(built)),
      this.access.may(who, 'summary.write', tender),
      this.access.may(who, 'summary.approve', tender),
    ]);
    return summaryPage(built, { personId: who.personId, names, mayWrite, mayApprove });
  }
}
