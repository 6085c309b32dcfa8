import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { FORMATS, MEDIA_TYPES, rendered, sendSummary, type Format } from './renderings/summary-file.ts';
import { SummaryDesk } from './summary-desk.service.ts';

@ApiTags('summaries')
@Controller('api/summaries/:summaryId/files')
export class SummaryFilesController {
  constructor(private readonly desk: SummaryDesk) {}

  /** The summary as it stands, to send or to keep: as a web page, Word or tagged PDF. Words that are withheld are not in it. */
  @Get(':format')
  @ApiProduces(...Object.values(MEDIA_TYPES))
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: z.uuid('This is not an id of ours.') }) summaryId: string,
    @Param('format', { schema: z.enum(FORMATS, 'Use html, docx or pdf.') }) format: Format,
    @Res() response: Response,
  ): Promise<void> {
    const { built } = await this.desk.require(who, 'summary.read', summaryId);
    const name = `Assessment summary ${built.summary.supplier}`;
    sendSummary(response, name, format, await rendered(built.summary, format));
  }
}
