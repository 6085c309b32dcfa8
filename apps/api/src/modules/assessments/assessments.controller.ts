import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { responseView, type AssessmentView, type ResponseView } from '@evenhand/shared/contracts';
import { responseSummary, ResponsesService } from '../responses/index.ts';
import { TendersService } from '../tenders/index.ts';
import { AssessmentRepository, type StoredAssessment } from './assessment.repository.ts';

@ApiTags('responses')
@Controller('api/responses')
export class AssessmentsController {
  constructor(
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly assessments: AssessmentRepository,
  ) {}

  /** A response with its files and, where the tender lets the machine score, its indicative result. */
  @Get(':responseId')
  @ApiResponse({ status: 200, standardSchema: responseView })
  @SerializeOptions({ schema: responseView })
  async one(
    @Param('responseId', { schema: z.uuid('This is not an id of ours.') }) responseId: string,
  ): Promise<ResponseView> {
    const found = await this.responses.get(responseId);
    await this.tenders.live(found.response.tenderId);
    const newest = await this.assessments.newestOf(responseId);
    return { ...responseSummary(found), assessment: newest && assessmentView(newest) };
  }
}

function assessmentView({
  engineName,
  engineVersion,
  publishedSetHash,
  asOf,
  result,
}: StoredAssessment): AssessmentView {
  return { engine: { name: engineName, version: engineVersion }, publishedSetHash, asOf, result };
}
