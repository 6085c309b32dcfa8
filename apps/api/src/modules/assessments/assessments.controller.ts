import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { responseView, type ResponseView } from '@evenhand/shared/contracts';
import { responseSummary, ResponsesService } from '../responses/index.ts';
import { TendersService } from '../tenders/index.ts';
import { AssessmentsService } from './assessments.service.ts';

@ApiTags('responses')
@Controller('api/responses')
export class AssessmentsController {
  constructor(
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly assessments: AssessmentsService,
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
    return { ...responseSummary(found), assessment: await this.assessments.newestOf(responseId) };
  }
}
