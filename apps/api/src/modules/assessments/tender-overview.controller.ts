import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { tenderListView, type TenderListView, type TenderSummaryView } from '@evenhand/shared/contracts';
import { isSettled, ResponsesService } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { AssessmentRepository } from './assessment.repository.ts';

/** All tenders with how far their responses are. It stands here because it looks across tenders, responses and results. */
@ApiTags('tenders')
@Controller('api/tenders')
export class TenderOverviewController {
  constructor(
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly assessments: AssessmentRepository,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: tenderListView })
  @SerializeOptions({ schema: tenderListView })
  async list(): Promise<TenderListView> {
    const tenders = await this.tenders.list();
    return { tenders: await Promise.all(tenders.map((tender) => this.summary(tender))) };
  }

  private async summary(tender: StoredTender): Promise<TenderSummaryView> {
    const responses = (await this.responses.listOf(tender)).map(({ response }) => response);
    const unscored = await this.assessments.withUnscoredAnswers(responses.map(({ id }) => id));
    const { id, reference, title, authority, definition } = tender;
    return {
      id,
      reference,
      title,
      authority,
      contractStart: definition.contractStart,
      criteriaCount: definition.criteria.length,
      responseCount: responses.length,
      inProgressCount: responses.filter(({ stage }) => !isSettled(stage)).length,
      attentionCount: responses.filter((response) => response.stage === 'failed' || unscored.has(response.id)).length,
    };
  }
}
