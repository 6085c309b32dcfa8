import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { responseView, type ResponseView } from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { ResponseAccess, responseSummary } from '../responses/index.ts';
import { TenderAccess } from '../tenders/index.ts';
import { AdviserFindings } from './adviser/adviser-findings.service.ts';
import { AssessmentsService } from './assessments.service.ts';

@ApiTags('responses')
@Controller('api/responses')
export class AssessmentsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponseAccess,
    private readonly assessments: AssessmentsService,
    private readonly adviser: AdviserFindings,
  ) {}

  /** A response with its files and, for whoever may see it, its indicative result. */
  @Get(':responseId')
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: responseView })
  @SerializeOptions({ schema: responseView })
  async one(
    @Who() who: SignedIn,
    @Param('responseId', { schema: z.uuid('This is not an id of ours.') }) responseId: string,
  ): Promise<ResponseView> {
    const found = await this.responses.require(who, 'response.read', responseId);
    const sight = await this.responses.sight(who, found.tender);
    if (sight.machine) await this.access.note(who, 'machine.read', found.tender, { subjectId: responseId }, null);
    const assessment = sight.machine ? await this.assessments.newestOf(responseId) : null;
    const adviser = await this.adviser.of(responseId, assessment?.result ?? null);
    const failed = found.response.stage === 'failed';
    const mayRepeat = failed && (await this.access.may(who, 'reading.repeat', found.tender));
    const mayAddCopy = await this.access.may(who, 'reading.decide', found.tender);
    return { ...responseSummary(found, sight), assessment, adviser, mayRepeat, mayAddCopy };
  }
}
