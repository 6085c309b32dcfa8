import { Controller, Get, Query, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { portfolioQuery, portfolioView, type PortfolioQuery, type PortfolioView } from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { csvLine } from '../../../platform/tables/csv.ts';
import { todayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { PortfolioService } from './portfolio.service.ts';

/** Figures across the contracts of an authority. */
@ApiTags('commitments')
@Controller('api/portfolio')
export class PortfolioController {
  constructor(private readonly portfolio: PortfolioService) {}

  /** What the contracts that the reader may see promise for each million pounds, by measure and sector. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: portfolioView })
  @SerializeOptions({ schema: portfolioView })
  async view(
    @Who() who: SignedIn,
    @Query({ schema: portfolioQuery }) { authority }: PortfolioQuery,
  ): Promise<PortfolioView> {
    return this.portfolio.view(who, authority, todayInTheUnitedKingdom());
  }

  /** The same as a table. */
  @Get('csv')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async table(
    @Who() who: SignedIn,
    @Query({ schema: portfolioQuery }) { authority }: PortfolioQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { rows } = await this.portfolio.view(who, authority, todayInTheUnitedKingdom());
    response.attachment('Portfolio.csv').type('text/csv; charset=utf-8');
    response.send([HEADER, ...rows.map(lineOf)].map(csvLine).join(''));
  }
}

const HEADER = [
  ...['Sector', 'Theme', 'Measure', 'Counted in', 'Contracts', 'Commitments', 'For each million pounds'],
  ...['Lower quartile', 'Median', 'Upper quartile'],
];

function lineOf({ range, ...row }: PortfolioView['rows'][number]): string[] {
  return [
    ...[row.sector ?? 'all', row.theme, row.measure, row.unit, String(row.contracts), String(row.commitments)],
    ...[row.perMillion, range?.lower ?? '', range?.median ?? '', range?.upper ?? ''],
  ];
}
