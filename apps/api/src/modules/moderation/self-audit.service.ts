import { Injectable } from '@nestjs/common';
import type { SelfAuditView } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { AuditFactsService } from './audit-facts.service.ts';
import { AuditRegister } from './audit-register.ts';
import { inOrderOfId, outcomeOf, selfAudit } from './domain/self-audit/self-audit.ts';

/** Runs every check of the self-audit on one tender. It reads and changes nothing. */
@Injectable()
export class SelfAuditService {
  constructor(
    private readonly access: TenderAccess,
    private readonly facts: AuditFactsService,
    private readonly register: AuditRegister,
  ) {}

  /** For whoever may read what is wrong with the bids, and once scores are agreed for whoever may export the record. */
  async view(who: SignedIn, tenderId: string): Promise<SelfAuditView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const isAgreed = hasReached('agreed', tender.phase);
    await this.access.require(who, isAgreed ? 'record.export' : 'compliance.read', tenderId);
    return this.of(tender);
  }

  /** For whoever runs the service. What is not final yet is not looked at, so that no mark leaves early. */
  async of(tender: StoredTender): Promise<SelfAuditView> {
    const own = selfAudit(await this.facts.of(tender));
    const further = await Promise.all(
      this.register.all().map(async (check) => outcomeOf(check, await check.points(tender))),
    );
    return {
      tenderId: tender.id,
      title: tender.title,
      publishedSetHash: tender.publishedSetHash,
      checks: inOrderOfId([...own, ...further]).map(({ points, ...outcome }) => ({
        ...outcome,
        points: points.map((point) => ({ ...point })),
      })),
    };
  }
}
