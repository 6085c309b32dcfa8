import { Controller, Get, Header, Param, UseFilters } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { csvLine } from '../../../platform/tables/csv.ts';
import { BidderPagesFilter } from '../../summaries/index.ts';
import type { PublicReport } from '../domain/public-report.ts';
import { authoritiesPage, authorityPage, DUE_ANSWERED_FOR, DUE_AS_COUNTED } from './public-page.ts';
import { sizeWords } from './public-groups.ts';
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
    return (await this.of(authority)).flatMap(linesOf).reduce((text, cells) => text + csvLine(cells), csvLine(HEADER));
  }

  private async of(authority: string): Promise<readonly PublicReport[]> {
    const reports = (await this.publishing.standing()).get(authority);
    if (reports === undefined) throw new Problem('request.not-found');
    return reports;
  }
}

const HEADER = [
  ...['Reference', 'Contract', 'Supplier', 'As of', 'Theme', 'Measure', 'Place'],
  ...[
    'Counted in',
    'Commitments',
    'Due so far',
    'Delivered',
    'Whole contract',
    'Early end agreed',
    'What counts as due',
    'Missions served',
    'District',
    'Supplier size',
  ],
];

// What was published before could not say how many had ended: an empty cell is not none.
function linesOf(report: PublicReport): string[][] {
  const { reference, contract, supplier, asOf, due, rows } = report;
  return rows.map((row) => [
    ...[reference, contract, supplier, asOf, row.theme, row.measure, row.place],
    ...[row.unit, String(row.commitments), row.promised, row.delivered, row.whole],
    due === undefined ? '' : String(row.ended ?? 0),
    due === undefined ? DUE_AS_COUNTED : DUE_ANSWERED_FOR,
    (row.missions ?? []).join('; '),
    row.district ?? '',
    sizeWords(report).join('; '),
  ]);
}
