import { Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { UploadReceiver } from '../../responses/index.ts';
import { BidderPages, BidderPagesFilter } from '../../summaries/index.ts';
import { EvidenceService } from '../evidence/evidence.service.ts';
import { EVIDENCE_FIELD, evidenceAddress, evidencePage } from './evidence-page.ts';
import { UploadLimit } from './upload-limit.ts';
import { OwnCommitments } from './own-commitments.service.ts';

/** Last day of the period that is reported on; the newest open report where it is left out. */
const day = z.optional(z.iso.date('Use a date such as 2027-06-30.'));

/** Where the supplier that won gives files with a report. */
@ApiTags('bidder')
@Controller('bidder/:link/commitments/:commitmentId/evidence')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class BidderEvidenceController {
  constructor(
    private readonly pages: BidderPages,
    private readonly own: OwnCommitments,
    private readonly evidence: EvidenceService,
    private readonly uploads: UploadReceiver,
    private readonly limit: UploadLimit,
  ) {}

  @Get()
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async form(
    @Param('link') link: string,
    @Param('commitmentId') commitmentId: string,
    @Query('period', { schema: day }) to: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const body = evidencePage(link, await this.own.openReport(visit, commitmentId, to), []);
    response.type('html').send(this.pages.page(visit, 'commitments', body));
  }

  /** Adds files to the report. What is wrong with them is said at the field, and nothing else is lost. */
  @Post()
  @ApiResponse({ status: 303, description: 'Back to the files.', content: { 'text/html': {} } })
  async add(
    @Param('link') link: string,
    @Param('commitmentId') commitmentId: string,
    @Query('period', { schema: day }) to: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const open = await this.own.openReport(visit, commitmentId, to);
    try {
      await this.limit.count(visit.link.id);
      await this.evidence.requireRoom(open.commitment, open.report.id);
      await this.uploads.receiveFor(request, response, ({ files }, keep) =>
        this.evidence.add(open.commitment, open.report.id, files, visit.link.id, keep),
      );
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      const errors = [{ field: EVIDENCE_FIELD, says: fault.detail }];
      response.status(fault.code === 'upload.too-often' ? 429 : 422).type('html');
      response.send(this.pages.page(visit, 'commitments', evidencePage(link, open, errors), errors));
      return;
    }
    response.redirect(303, evidenceAddress(link, open));
  }

  /** Takes a file back that no review has seen. */
  @Post(':evidenceId/withdrawal')
  @ApiResponse({ status: 303, description: 'Back to the files.', content: { 'text/html': {} } })
  async takeBack(
    @Param('link') link: string,
    @Param('commitmentId') commitmentId: string,
    @Param('evidenceId', { schema: z.uuid('This is not an id of ours.') }) evidenceId: string,
    @Query('period', { schema: day }) to: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = await this.pages.visit(link, request);
    const open = await this.own.openReport(visit, commitmentId, to);
    await this.evidence.takeBack(open.commitment, open.report.id, evidenceId, visit.link.id);
    response.redirect(303, evidenceAddress(link, open));
  }
}
