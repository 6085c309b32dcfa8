import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { AdviserConsent } from './adviser-consent.service.ts';
import { AdviserRepository } from './adviser.repository.ts';

/** A language model that answers of a tender were sent to, or are sent to now. */
export interface UsedAdviser {
  readonly processor: string;
  readonly address: string;
  readonly model: string;
  readonly now: boolean;
}

/** Tells which language models answers of a tender were really sent to, whatever is decided now. */
@Injectable()
export class AdviserUse {
  constructor(
    private readonly adviser: AdviserRepository,
    private readonly consent: AdviserConsent,
    private readonly audit: AuditTrail,
  ) {}

  /** Each once, the newest first. One that is allowed now is among them, though nothing may have been sent yet. */
  async of(tender: StoredTender): Promise<readonly UsedAdviser[]> {
    const [consent, decisions, withRuns, asked] = await Promise.all([
      this.consent.of(tender),
      this.adviser.decisions(tender.id),
      this.adviser.decisionsWithRuns(tender.id),
      this.audit.valuesOf(tender.id, 'adviser.asked', 'decisionId'),
    ]);
    const holds = consent.on ? consent.decision.id : null;
    // A request that nobody answered has no run, but its words have left all the same.
    const sent = new Set([...withRuns, ...asked, ...(holds === null ? [] : [holds])]);
    const used = new Map<string, UsedAdviser>();
    for (const { id, processor, origin: address, model } of decisions.filter((decision) => sent.has(decision.id))) {
      const name = JSON.stringify([processor, address, model]);
      if (!used.has(name)) used.set(name, { processor, address, model, now: id === holds });
    }
    return [...used.values()];
  }
}
