import { Injectable } from '@nestjs/common';
import type { ComplianceView } from '@evenhand/shared/contracts';
import { hasReached, type Action } from '@evenhand/shared/domain';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { ResponseRepository } from '../response.repository.ts';
import { Disregards } from './disregards.service.ts';
import { FindingsService } from './findings.service.ts';
import { LowPricesService } from './low-prices.service.ts';
import { ThresholdsService } from './thresholds.service.ts';

/** Everything about compliance in one tender, as its screen shows it. */
@Injectable()
export class ComplianceService {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseRepository,
    private readonly disregards: Disregards,
    private readonly findings: FindingsService,
    private readonly thresholds: ThresholdsService,
    private readonly lowPrices: LowPricesService,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<ComplianceView> {
    const tender = await this.access.require(who, 'compliance.read', tenderId);
    const may = (action: Action) => this.access.may(who, action, tender);
    const [mayDecide, mayRecord, mayApprove, mayAddThresholds] = await Promise.all([
      may('compliance.decide'),
      may('threshold.record'),
      may('compliance.approve'),
      may('tender.edit'),
    ]);
    const responses = hasReached('opened', tender.phase) ? await this.responses.ofTender(tender.id) : [];
    const disregarded = await this.disregards.ids(tender.id);
    return {
      tenderId: tender.id,
      title: tender.title,
      mayDecide,
      mayRecordThresholds: mayRecord,
      responses: responses.map(({ id, name }) => ({ id, name, disregarded: disregarded.has(id) })),
      findings: responses.length === 0 ? [] : [...(await this.findings.views(tender.id))],
      thresholds: [...(await this.thresholds.views(who, tender, mayApprove))],
      mayAddThresholds,
      // What is said of a price tells of it: it is for who decides about it, and for who may read prices.
      lowPrices:
        mayDecide || mayApprove || (await may('price.read'))
          ? [...(await this.lowPrices.views(responses, mayDecide))]
          : [],
    };
  }
}
