import { Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { PROBLEMS } from '@evenhand/shared/problems';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { todayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { BidderPages, BidderPagesFilter, type Visit } from '../../summaries/index.ts';
import { ContractFiles } from '../contract-files.service.ts';
import { OwnCommitments } from './own-commitments.service.ts';
import { receiveTable, TABLE_FIELD } from './received-table.ts';
import { tablePage, type ShownTable } from './table-page.ts';
import { UploadLimit } from './upload-limit.ts';

/** Where the supplier that won sends many reports as one table, and sees what it holds before. */
@ApiTags('bidder')
@Controller('bidder/:link/commitments/table')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class BidderTableController {
  constructor(
    private readonly pages: BidderPages,
    private readonly own: OwnCommitments,
    private readonly files: ContractFiles,
    private readonly limit: UploadLimit,
  ) {}

  @Get()
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async form(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.ownVisit(link, request);
    response.type('html').send(this.pages.page(visit, 'commitments', tablePage(link, null, [])));
  }

  /** The table to fill in. */
  @Get('file')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { tender } = await this.ownVisit(link, request);
    const content = await this.files.deliveryTable(tender, todayInTheUnitedKingdom());
    response.attachment(`Delivery ${tender.reference}.xlsx`).type('application/octet-stream').send(content);
  }

  /** Shows what a table holds; sends its reports once it was shown and no row is wrong. */
  @Post()
  @ApiResponse({ status: 303, description: 'Back to the commitments.', content: { 'text/html': {} } })
  async take(@Param('link') link: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const visit = await this.ownVisit(link, request);
    try {
      await this.limit.count(visit.link.id);
      const { wasShown, ...table } = await receiveTable(request, response);
      const holds = await this.files.readTable(visit.tender, { ...table, apply: wasShown }, visit.link.id);
      if (holds.taken) response.redirect(303, `/bidder/${link}/commitments`);
      else this.show(response, visit, { ...table, wasShown, holds }, faultOf(holds));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.show(response.status(PROBLEMS[fault.code].status), visit, null, fault.detail);
    }
  }

  private show(response: Response, visit: Visit, shown: ShownTable | null, fault: string | null): void {
    const errors = fault === null ? [] : [{ field: TABLE_FIELD, says: fault }];
    if (shown !== null && fault !== null) response.status(422);
    const body = tablePage(visit.secret, shown, errors);
    response.type('html').send(this.pages.page(visit, 'commitments', body, errors));
  }

  private async ownVisit(link: string, request: Request): Promise<Visit> {
    const visit = await this.pages.visit(link, request);
    await this.own.require(visit);
    return visit;
  }
}

function faultOf({ reports, errors }: ShownTable['holds']): string | null {
  if (errors.length === 1) return '1 row is wrong. Nothing was sent.';
  if (errors.length > 1) return `${String(errors.length)} rows are wrong. Nothing was sent.`;
  return reports.length === 0 ? 'No row of the table is filled in.' : null;
}
