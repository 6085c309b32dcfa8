import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClosingChecksView, CorrectionInput, CorrectionView } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import { PROBLEMS, type ProblemCode } from '@evenhand/shared/problems';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { bidderNames } from './bidder-names.ts';
import { CorrectionRegister } from './correction-register.ts';
import { correctionRuns, markAfter } from './domain/corrections.ts';
import { ItemCourseService } from './item-course.service.ts';
import type { StandingBefore } from './moderation-correction.entity.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { PanelAccess } from './panel-access.service.ts';
import { ResultsService } from './results.service.ts';
import { StandingItems } from './standing-items.service.ts';

/** Name under which the record exports corrections. */
const CORRECTIONS = 'corrections';

/** Agreed items that the panel opens again after its sign-off: named ones only, for a reason, and before the award goes out. */
@Injectable()
export class Corrections {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly course: ItemCourseService,
    private readonly standing: StandingItems,
    private readonly results: ResultsService,
    private readonly register: CorrectionRegister,
    private readonly responses: ResponsesService,
    private readonly people: PeopleService,
    private readonly tenders: TendersService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Sets the sign-off aside and opens the named items again; the tender is in moderation then, and nobody sees totals until the
   * panel has signed off anew. Where a correction runs already, the items are added to it. Throws correction.not-signed-off,
   * correction.award-decided, correction.too-late and item.wrong-status.
   */
  async begin(who: SignedIn, tenderId: string, { itemIds, reason }: CorrectionInput): Promise<void> {
    // The award, the sign-off and decisions about responses take the same turn.
    const ask = () => this.asked(who, tenderId);
    await this.database.inTurnOf(tenderId, ask, async (tender) => {
      const refusal = await this.refusal(tender);
      if (refusal !== null) throw new Problem(refusal);
      const items = await this.agreedItems(tender, itemIds);
      const signOff = await this.moderation.signOffOf(tenderId);
      const row = {
        id: randomUUID(),
        tenderId,
        personId: who.personId,
        at: new Date(),
        reason,
        setAside:
          signOff === null
            ? null
            : { personId: signOff.personId, at: signOff.at.toISOString(), aboutChecks: signOff.aboutChecks },
        items: items.map(({ id, version, agreedMark, lockedAt, voted }) => ({
          itemId: id,
          version,
          agreedMark,
          lockedAt: lockedAt?.toISOString() ?? null,
          voted,
        })),
        standing: await this.standingOf(tender),
      };
      await this.moderation.addCorrection(row);
      const kind = tender.phase === 'agreed' ? 'moderation.correction-begun' : 'moderation.correction-added-to';
      const entry = { tenderId, kind, actor: who.personId };
      await this.audit.recordRow(CORRECTIONS, row, { ...entry, detail: { items: items.length } });
      for (const item of items) await this.course.openAgain(who, item, reason);
      if (tender.phase === 'agreed')
        await this.tenders.move(tender, 'moderation', who.personId, 'Agreed items are corrected after the sign-off.');
    });
  }

  /** Every correction of a tender, oldest first; whoever calls has asked whether the record may be read. */
  async views(tender: StoredTender): Promise<CorrectionView[]> {
    const corrections = await this.moderation.correctionsOf(tender.id);
    if (corrections.length === 0) return [];
    const [items, bidders, names] = await Promise.all([
      this.moderation.itemsOf(tender.id),
      bidderNames(this.responses, tender),
      this.people.names(corrections.flatMap(({ personId, setAside }) => [personId, setAside?.personId ?? personId])),
    ]);
    const nameOf = (personId: string) => names.get(personId) ?? personId;
    return corrections.map(({ personId, at, reason, setAside, items: corrected }, place) => ({
      by: nameOf(personId),
      at: at.toISOString(),
      reason,
      setAside:
        setAside === null
          ? null
          : { by: nameOf(setAside.personId), at: setAside.at, aboutChecks: setAside.aboutChecks },
      items: corrected.flatMap(({ itemId, agreedMark }) => {
        const item = items.find(({ id }) => id === itemId);
        if (item === undefined) return [];
        const bidder = bidders.get(item.responseId) ?? '';
        const markNow = markAfter(corrections.slice(place + 1), itemId, item.agreedMark);
        return [{ itemId, bidder, criterionId: item.criterionId, markBefore: agreedMark, markNow }];
      }),
    }));
  }

  /** Whether the person may have agreed items corrected now, and why nobody can. */
  async now(who: SignedIn, tenderId: string): Promise<Pick<ClosingChecksView, 'mayCorrect' | 'whyNotCorrect'>> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const refusal = await this.refusal(table.tender);
    if (refusal === null)
      return { mayCorrect: await this.panel.may(who, 'moderation.correct', table), whyNotCorrect: null };
    const { title, todo } = PROBLEMS[refusal];
    return { mayCorrect: false, whyNotCorrect: `${title} ${todo}` };
  }

  /** Whoever asks too late is told what the way is, not only that it is too late. */
  private async asked(who: SignedIn, tenderId: string): Promise<StoredTender> {
    const { phase } = (await this.panel.table(who, 'moderation.read', tenderId)).tender;
    if (hasReached('awarded', phase)) throw new Problem('correction.too-late');
    return (await this.panel.table(who, 'moderation.correct', tenderId)).tender;
  }

  private async refusal(tender: StoredTender): Promise<ProblemCode | null> {
    if (tender.ended !== null) return 'tender.ended';
    if (hasReached('awarded', tender.phase)) return 'correction.too-late';
    if (tender.phase !== 'agreed' && !correctionRuns(await this.moderation.correctionsOf(tender.id), tender))
      return 'correction.not-signed-off';
    return this.register.refusalOf(tender.id);
  }

  /** The named items, held; each has to be agreed and of a bid that takes part. In one order, so that two who name the same wait for each other. */
  private async agreedItems(tender: StoredTender, itemIds: readonly string[]): Promise<readonly StoredItem[]> {
    const { items, names } = await this.standing.of(tender);
    const held: StoredItem[] = [];
    for (const id of [...new Set(itemIds)].toSorted()) {
      const item = items.some((one) => one.id === id) ? await this.moderation.hold(tender.id, id) : null;
      if (item === null) throw new Problem('item.not-found');
      if (item.status !== 'locked')
        throw new Problem(
          'item.wrong-status',
          `${item.criterionId} of ${names.get(item.responseId) ?? ''} is open already.`,
        );
      held.push(item);
    }
    return held;
  }

  private async standingOf(tender: StoredTender): Promise<readonly StandingBefore[]> {
    if (tender.phase !== 'agreed') return [];
    const bids = (await this.results.worked(tender))?.results.bids ?? [];
    return bids.map(({ responseId, total, rank }) => ({ responseId, total, rank }));
  }
}
