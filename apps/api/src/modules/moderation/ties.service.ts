import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tiedTotals } from '@evenhand/scoring';
import type { TieInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { CorrectionRegister } from './correction-register.ts';
import { ModerationRepository } from './moderation.repository.ts';
import { ResultsService } from './results.service.ts';

/** Name of the sealed part of the record. */
const TIE_PLACINGS = 'tie-placings';

/** The published rule for ties is words: a person reads it, says how it leads to an order, and answers for that. */
@Injectable()
export class TiesService {
  constructor(
    private readonly access: TenderAccess,
    private readonly results: ResultsService,
    private readonly moderation: ModerationRepository,
    private readonly corrections: CorrectionRegister,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Puts the bids of one tie in order, or in another one, which then counts. Throws results.not-tied where they are not
   * exactly those that share a total, and correction.award-decided or correction.too-late where the award rests on an order.
   */
  async place(who: SignedIn, tenderId: string, { order, reason }: TieInput): Promise<void> {
    // A correction takes the same turn: what it makes of the totals is not put in the order of before.
    await this.access.inTurn(who, 'summary.write', tenderId, async (tender) => {
      const isPlaced = await this.refuseUnlessTied(tender, order);
      if (isPlaced) await this.refuseOnceDecided(tenderId);
      const placing = { id: randomUUID(), tenderId, order: [...order], reason, personId: who.personId, at: new Date() };
      await this.moderation.addTiePlacing(placing);
      const detail = { bids: order.length };
      await this.audit.recordRow(TIE_PLACINGS, placing, {
        tenderId,
        kind: 'results.tie-placed',
        actor: who.personId,
        detail,
      });
    });
  }

  /** Says whether somebody has put exactly these bids in an order that counts. */
  private async refuseUnlessTied(tender: StoredTender, order: TieInput['order']): Promise<boolean> {
    const worked = await this.results.worked(tender);
    if (worked === null) throw new Problem('results.not-yet');
    const ranked = worked.results.bids.filter(({ rank }) => rank !== null);
    const groups = tiedTotals(ranked.map(({ responseId, total }) => ({ name: responseId, total })));
    const isTie = groups.some(
      (group) => group.length === order.length && new Set([...group, ...order]).size === order.length,
    );
    if (!isTie) throw new Problem('results.not-tied');
    return ranked.some(({ responseId, tied }) => order.includes(responseId) && !tied);
  }

  /** An order that the award rests on is not exchanged under it. */
  private async refuseOnceDecided(tenderId: string): Promise<void> {
    const refusal = await this.corrections.refusalOf(tenderId);
    if (refusal === null) return;
    const says =
      refusal === 'correction.award-decided'
        ? 'The award is decided on the order that somebody has put these bids in.'
        : 'The award has been told to bidders or a contract entered into, so the order of these bids stays as it is.';
    throw new Problem(refusal, says);
  }
}
