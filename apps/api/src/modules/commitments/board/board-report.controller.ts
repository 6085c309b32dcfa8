import { Controller, Get, Query, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  boardReportQuery,
  boardReportView,
  type BoardReportQuery,
  type BoardReportView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { todayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { Problem } from '../../../platform/problem.ts';
import { csvLine } from '../../../platform/tables/csv.ts';
import { REPORT_COLUMNS, reportLines } from '../publishing/public-table.ts';
import { BoardReports, type BoardReportAsked } from './board-reports.service.ts';

/** Promised and delivered over the contracts of an authority, for its board. */
@ApiTags('commitments')
@Controller('api/board-report')
export class BoardReportController {
  constructor(private readonly reports: BoardReports) {}

  /** Over the contracts that the reader may read, up to today or in a period. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: boardReportView })
  @SerializeOptions({ schema: boardReportView })
  async view(
    @Who() who: SignedIn,
    @Query({ schema: boardReportQuery }) query: BoardReportQuery,
  ): Promise<BoardReportView> {
    return this.reports.view(who, askedIn(query));
  }

  /** The sums of the report as a table. */
  @Get('csv')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async sums(
    @Who() who: SignedIn,
    @Query({ schema: boardReportQuery }) query: BoardReportQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { authority, asOf, sums, groups } = await this.reports.view(who, askedIn(query));
    const when = [authority ?? '', asOf, query.from ?? '', query.to ?? ''];
    const lines = [
      ...sums.map((sum) => [...when, 'theme', sum.theme, ...sumLine(sum)]),
      ...groups.flatMap(({ by, rows }) => rows.map((row) => [...when, by, row.group, ...sumLine(row)])),
    ];
    response.attachment('Board report.csv').type('text/csv; charset=utf-8');
    response.send([SUM_COLUMNS, ...lines].map(csvLine).join(''));
  }

  /** What the sums are made of, contract by contract, with the columns of what is published. */
  @Get('contracts.csv')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async contracts(
    @Who() who: SignedIn,
    @Query({ schema: boardReportQuery }) query: BoardReportQuery,
    @Res() response: Response,
  ): Promise<void> {
    const told = await this.reports.told(who, askedIn(query));
    const lines = told.flatMap(({ report, publishedAsOf }) =>
      reportLines(report).map((line) => [...line, query.from ?? '', query.to ?? '', publishedAsOf ?? '']),
    );
    response.attachment('Board report by contract.csv').type('text/csv; charset=utf-8');
    response.send([[...REPORT_COLUMNS, 'From', 'To', 'Published as of'], ...lines].map(csvLine).join(''));
  }
}

const SUM_COLUMNS = [
  ...['Authority', 'As of', 'From', 'To', 'By', 'Group', 'Theme', 'Counted in'],
  ...['Contracts', 'Due', 'Delivered', 'Whole contracts'],
];

function sumLine({ theme, unit, contracts, promised, delivered, whole }: BoardReportView['sums'][number]): string[] {
  return [theme, unit, String(contracts), promised, delivered, whole];
}

function askedIn({ authority, from, to }: BoardReportQuery): BoardReportAsked {
  const today = todayInTheUnitedKingdom();
  if (from === undefined && to === undefined) return { authority, period: null, today };
  if (from === undefined) throw wrongPeriod('/from', 'Give the first day of the period too.');
  if (to === undefined) throw wrongPeriod('/to', 'Give the last day of the period too.');
  if (to < from) throw wrongPeriod('/to', 'The last day is before the first.');
  return { authority, period: { from, to }, today };
}

function wrongPeriod(pointer: string, says: string): Problem {
  return new Problem('request.invalid', undefined, [{ pointer, says }]);
}
