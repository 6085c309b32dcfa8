import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { tenderListView, type TenderListView, type TenderSummaryView } from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { AssessmentsService } from './assessments.service.ts';

/** The tenders of the person who asks, with how far their responses are. It stands here because it looks across tenders, responses and results. */
@ApiTags('tenders')
@Controller('api/tenders')
export class TenderOverviewController {
  constructor(
    private readonly access: TenderAccess,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: tenderListView })
  @SerializeOptions({ schema: tenderListView })
  async list(@Who() who: SignedIn): Promise<TenderListView> {
    const tenders = await this.access.mine(who);
    return { tenders: await Promise.all(tenders.map((tender) => this.summary(who, tender))) };
  }

  private async summary(who: SignedIn, tender: StoredTender): Promise<TenderSummaryView> {
    const { id, reference, title, authority, phase, ended, definition } = tender;
    const [list, machine] = await Promise.all([
      this.access.may(who, 'response.list', tender),
      this.access.may(who, 'machine.read', tender),
    ]);
    const counts = list ? await this.assessments.counts(tender, { machine }) : null;
    return {
      id,
      reference,
      title,
      authority,
      phase,
      ended,
      contractStart: definition.contractStart,
      criteriaCount: definition.criteria.length,
      responseCount: counts?.all ?? null,
      inProgressCount: counts?.inProgress ?? 0,
      attentionCount: counts?.attention ?? 0,
    };
  }
}
