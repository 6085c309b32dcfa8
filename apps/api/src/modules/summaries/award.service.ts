import { Injectable } from '@nestjs/common';
import type { AwardStepInput, ContactInput, WinnerInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { dayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../platform/problem.ts';
import { TenderAccess, TendersService, type StoredTender } from '../tenders/index.ts';
import { BeforeContract } from './before-contract.ts';
import { BidderLinks } from './bidder/bidder-links.service.ts';
import { hasGoneOut } from './domain/gone-out.ts';
import { regimeRules } from './domain/regimes.ts';
import { dayRefusal, stepRefusal, type AwardStep } from './domain/standstill.ts';
import { overtakenBy } from './overtaken.ts';
import { DRAFT, SummariesService, type BuiltSummary } from './summaries.service.ts';
import { SummaryRepository, type StoredAward, type StoredSummary } from './summary.repository.ts';

/** The steps from the decision to the contract, in their order. */
@Injectable()
export class AwardService {
  constructor(
    private readonly access: TenderAccess,
    private readonly summaries: SummaryRepository,
    private readonly built: SummariesService,
    private readonly tenders: TendersService,
    private readonly links: BidderLinks,
    private readonly beforeContract: BeforeContract,
    private readonly audit: AuditTrail,
  ) {}

  /** Records which response won; see SummariesService.decide. */
  async decide(who: SignedIn, tenderId: string, input: WinnerInput): Promise<void> {
    await this.access.inTurn(who, 'summary.write', tenderId, (tender) => this.built.decide(tender, input, who));
  }

  /**
   * Releases every summary at once and writes to each contact, once this is committed. All must be approved; a held one
   * keeps back all. The tender is awarded then.
   */
  async release(who: SignedIn, tenderId: string): Promise<void> {
    await this.access.inTurn(who, 'summary.release', tenderId, async (tender) => {
      const award = await this.held(tender.id);
      const all = await this.summaries.ofTender(tender.id);
      const open = all.filter(({ state }) => state !== 'approved');
      if (open.length > 0)
        throw new Problem(
          'summary.not-ready',
          `${String(open.length)} of ${String(all.length)} summaries are not approved. All go out together.`,
        );
      await this.refuseOutdated(tender);
      const releasedAt = new Date();
      const on = dayInTheUnitedKingdom(releasedAt);
      this.refuse('summaries', on, tender, award, 0);
      for (const summary of all) {
        await this.summaries.changeIn(summary.id, ['approved'], { state: 'released', releasedAt });
        await this.links.give(tender, { ...summary, state: 'released' }, contactOf(summary), who.personId);
      }
      await this.summaries.keepAward({ ...award, summariesIssuedOn: on });
      await this.record(tender, 'summaries.released', who, { summaries: all.length });
      await this.tenders.move(tender, 'awarded', who.personId, 'The assessment summaries have been released.');
    });
  }

  /**
   * Takes the decision back before anything has gone out; approvals of summaries go with it. The event keeps both, for their
   * rows are gone then. Throws summary.wrong-state.
   */
  async takeBack(who: SignedIn, tenderId: string, reason: string): Promise<void> {
    await this.access.inTurn(who, 'summary.write', tenderId, async (tender) => {
      const award = await this.held(tenderId);
      if (hasGoneOut(award))
        throw new Problem('summary.wrong-state', 'The award has been told or a contract entered into.');
      let approvals = 0;
      for (const { id } of await this.summaries.ofTender(tenderId))
        if (await this.summaries.changeIn(id, ['approved', 'held'], DRAFT)) approvals += 1;
      await this.summaries.removeAward(tenderId);
      const { winnerId, reason: reasonForWinner } = award;
      await this.record(tender, 'award.taken-back', who, { winnerId, reasonForWinner, approvals, reason });
    });
  }

  /**
   * Records the notice, or the contract, where the order and the standstill allow it. What was recorded before is corrected
   * with a reason.
   */
  async take(who: SignedIn, tenderId: string, { step, on, reference, reason }: AwardStepInput): Promise<void> {
    await this.access.inTurn(who, 'summary.release', tenderId, async (tender) => {
      const award = await this.held(tender.id);
      const owed = (await this.summaries.ofTender(tender.id)).filter(({ state }) => state !== 'released').length;
      const early = dayRefusal(on, dayInTheUnitedKingdom(new Date()));
      if (early !== null) throw new Problem('award.step-too-early', early);
      this.refuse(step, on, tender, award, owed);
      if (step === 'contract') await this.beforeContract.refuse(tenderId, award.winnerId);
      // Some regimes ask for nothing to go out before the contract, so that nothing else has asked this.
      if (step === 'contract') await this.built.refuseUnfitWinner(tender);
      const before = step === 'notice' ? award.noticePublishedOn : award.contractEnteredOn;
      if (before !== null && (reason ?? '').trim() === '')
        throw new Problem('request.invalid', undefined, [{ pointer: '/reason', says: 'Say what was wrong before.' }]);
      const taken =
        step === 'notice' ? { noticePublishedOn: on, noticeReference: reference } : { contractEnteredOn: on };
      await this.summaries.keepAward({ ...award, ...taken });
      await this.record(tender, `award.${step}`, who, { on, reference, ...(before !== null && { before, reason }) });
    });
  }

  /** What goes out says what the record says now: since an approval a response may have been disregarded, or words withheld. */
  private async refuseOutdated(tender: StoredTender): Promise<void> {
    await this.built.refuseUnfitWinner(tender);
    const all = await this.built.all(tender);
    const waiting = all.filter((built) => overtakenBy(built) === 'words-wait');
    // To approve such a summary again is no way out: while words wait it cannot be.
    if (waiting.length > 0)
      throw new Problem(
        'summary.not-ready',
        `Words to be withheld wait for approval in the summary of: ${suppliersOf(waiting)}. Somebody who did not ask for it approves them; or open the summary for changes, and refuse or withdraw them.`,
      );
    const outdated = all.filter((built) => overtakenBy(built) === 'record-changed');
    if (outdated.length > 0)
      throw new Problem(
        'summary.not-ready',
        `The record has changed since the summary was approved of: ${suppliersOf(outdated)}. Take the approval back, read it and approve it again.`,
      );
  }

  private async held(tenderId: string): Promise<StoredAward> {
    const award = await this.summaries.holdAward(tenderId);
    if (award === null) throw new Problem('award.not-decided');
    return award;
  }

  private refuse(step: AwardStep, on: string, tender: StoredTender, award: StoredAward, summariesOwed: number): void {
    const refusal = stepRefusal(step, on, { ...award, summariesOwed }, regimeRules(tender.definition.regime));
    if (refusal !== null) throw new Problem('award.step-too-early', refusal);
  }

  private async record(
    tender: StoredTender,
    kind: string,
    who: SignedIn,
    detail: Record<string, string | number | null>,
  ): Promise<void> {
    await this.audit.record({ tenderId: tender.id, kind, actor: who.personId, subjectId: tender.id, detail });
  }
}

function suppliersOf(summaries: readonly BuiltSummary[]): string {
  return summaries.map(({ summary }) => summary.supplier).join(', ');
}

function contactOf({ contactName, contactEmail }: StoredSummary): ContactInput {
  // Approval asks for a contact, so a summary without one is none that could be released.
  if (contactName === null || contactEmail === null) throw new Problem('summary.not-ready');
  return { name: contactName, email: contactEmail };
}
