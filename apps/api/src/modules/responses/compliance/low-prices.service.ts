import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LowPriceInput, LowPriceView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { lowPriceState, openSteps } from '../domain/low-price.ts';
import { ResponseRepository, type StoredResponse } from '../response.repository.ts';
import { ComplianceRepository, type LowPriceRow } from './compliance.repository.ts';
import { Disregards } from './disregards.service.ts';

export const LOW_PRICES = 'low-prices';

/** Prices that look abnormally low: flagged, notified, answered, decided; never decided before the bidder was heard. */
@Injectable()
export class LowPricesService {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly compliance: ComplianceRepository,
    private readonly disregards: Disregards,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  /** Takes a step; throws `low-price.wrong-step` where it is not open, with the steps that are. */
  async take(who: SignedIn, tenderId: string, responseId: string, given: LowPriceInput): Promise<void> {
    // The sign-off and the release take the same turn: a decision lies before them or finds the phase they led to.
    await this.access.inTurn(who, 'compliance.decide', tenderId, async (tender) => {
      if ((await this.responses.byId(responseId))?.tenderId !== tender.id) throw new Problem('response.not-found');
      const now = new Date();
      const until = given.until === null ? null : new Date(given.until);
      if (given.step === 'notified' && (until === null || until <= now))
        throw new Problem('request.invalid', undefined, [
          { pointer: '/until', says: 'Give the bidder a time in the future until which it may answer.' },
        ]);
      const open = openSteps(await this.compliance.lowPrices([responseId]), now);
      if (!open.includes(given.step))
        throw new Problem(
          'low-price.wrong-step',
          open.length === 0 ? 'This has been decided.' : `Now possible: ${open.join(', ')}.`,
        );
      const { step, words } = given;
      const ofNotice = step === 'notified' ? until : null;
      const entry = { id: randomUUID(), responseId, step, words, until: ofNotice, personId: who.personId, at: now };
      const before = await this.disregards.ids(tender.id);
      await this.compliance.addLowPrice(entry);
      await this.disregards.refuseLateReturn(tender.id, responseId, before);
      await this.audit.recordRow(LOW_PRICES, entry, {
        tenderId: tender.id,
        kind: `low-price.${step}`,
        actor: who.personId,
        detail: { responseId },
      });
    });
  }

  /** How each response of these stands. Whoever calls has asked whether they may be seen. */
  async views(responses: readonly StoredResponse[], mayDecide: boolean): Promise<readonly LowPriceView[]> {
    const rows = await this.compliance.lowPrices(responses.map(({ id }) => id));
    const names = await this.people.names(rows.map(({ personId }) => personId));
    return responses.map(({ id, name }) => {
      const entries = rows.filter(({ responseId }) => responseId === id);
      return {
        responseId: id,
        response: name,
        state: lowPriceState(entries),
        entries: entries.map((entry) => entryView(entry, names)),
        next: mayDecide ? [...openSteps(entries, new Date())] : [],
      };
    });
  }
}

function entryView({ step, words, until, personId, at }: LowPriceRow, names: ReadonlyMap<string, string>) {
  return {
    step,
    words,
    until: until?.toISOString() ?? null,
    by: names.get(personId) ?? personId,
    at: at.toISOString(),
  };
}
