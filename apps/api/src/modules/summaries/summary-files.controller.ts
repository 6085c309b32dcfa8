import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import type { AssessmentSummary } from './domain/assessment-summary.ts';
import { summaryDocx } from './renderings/summary-docx.ts';
import { summaryHtml } from './renderings/summary-html.ts';
import { summaryPdf } from './renderings/summary-pdf.ts';
import { SummaryDesk } from './summary-desk.service.ts';

const FORMATS = ['html', 'docx', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

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
    const body = await rendered(built.summary, format);
    response.attachment(`Assessment summary ${built.summary.supplier}.${format}`);
    response.set({ 'content-type': MEDIA_TYPES[format], 'content-security-policy': "default-src 'none'; sandbox" });
    response.send(body);
  }
}

async function rendered(summary: AssessmentSummary, format: Format): Promise<Buffer> {
  switch (format) {
    case 'html':
      return Buffer.from(summaryHtml(summary));
    case 'docx':
      return summaryDocx(summary);
    case 'pdf':
      return summaryPdf(summary);
  }
}
