import { Controller, Get, Header, Param, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { csvLine } from '../../../platform/tables/csv.ts';
import { BidderPagesFilter } from '../../summaries/index.ts';
import type { PublicReport } from '../domain/public-report.ts';
import { authoritiesPage, authorityPage } from './public-page.ts';
import { REPORT_COLUMNS, reportLines } from './public-table.ts';
import { Publishing } from './publishing.service.ts';

/** What anybody may read: promised and delivered, as each authority approved it. */
@ApiTags('public')
@Controller('social-value')
@OpenToAll()
@UseFilters(BidderPagesFilter)
export class PublicPagesController {
  constructor(private readonly publishing: Publishing) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async authorities(): Promise<string> {
    return authoritiesPage([...(await this.publishing.standing()).keys()]);
  }

  @Get(':authority')
  @Header('content-type', 'text/html; charset=utf-8')
  @ApiResponse({ status: 200, content: { 'text/html': {} } })
  async authority(@Param('authority') authority: string): Promise<string> {
    return authorityPage(authority, await this.of(authority));
  }

  @Get(':authority/data.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="social-value.csv"')
  @ApiResponse({ status: 200, content: { 'text/csv': {} } })
  async data(@Param('authority') authority: string): Promise<string> {
    return [REPORT_COLUMNS, ...(await this.of(authority)).flatMap(reportLines)].map(csvLine).join('');
  }

  private async of(authority: string): Promise<readonly PublicReport[]> {
    const reports = (await this.publishing.standing()).get(authority);
    if (reports === undefined) throw new Problem('request.not-found');
    return reports;
  }
}
