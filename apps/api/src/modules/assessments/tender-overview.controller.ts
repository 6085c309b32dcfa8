import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { tenderListView, type TenderListView, type TenderSummaryView } from '@evenhand/shared/contracts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { AssessmentsService } from './assessments.service.ts';

/** All tenders with how far their responses are. It stands here because it looks across tenders, responses and results. */
@ApiTags('tenders')
@Controller('api/tenders')
export class TenderOverviewController {
  constructor(
    private readonly tenders: TendersService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: tenderListView })
  @SerializeOptions({ schema: tenderListView })
  async list(): Promise<TenderListView> {
    const tenders = await this.tenders.list();
    return { tenders: await Promise.all(tenders.map((tender) => this.summary(tender))) };
  }

  private async summary(tender: StoredTender): Promise<TenderSummaryView> {
    const { id, reference, title, authority, phase, definition } = tender;
    const counts = await this.assessments.counts(tender);
    return {
      id,
      reference,
      title,
      authority,
      phase,
      contractStart: definition.contractStart,
      criteriaCount: definition.criteria.length,
      responseCount: counts.all,
      inProgressCount: counts.inProgress,
      attentionCount: counts.attention,
    };
  }
}
