import { Body, Controller, Get, Header, HttpCode, Param, Post, SerializeOptions, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { resultsView, tieSchema, type ResultsView, type TieInput } from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { csvLine } from '../../platform/tables/csv.ts';
import { workbookOf } from '../../platform/tables/sheets.ts';
import { ResultsService } from './results.service.ts';
import { TiesService } from './ties.service.ts';

const tenderId = { schema: z.uuid('This is not an id of ours.') };

/** Totals, order and how firm they are: for nobody before every item is locked and signed off. */
@ApiTags('results')
@Controller('api/tenders/:tenderId/results')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly ties: TiesService,
  ) {}

  @Get()
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: resultsView })
  @SerializeOptions({ schema: resultsView })
  async one(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<ResultsView> {
    return this.results.view(who, id);
  }

  /** A row for each bid. */
  @Get('results.csv')
  @ForMachines()
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="results.csv"')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async csv(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<string> {
    return (await this.results.table(who, id)).map(csvLine).join('');
  }

  /** The same rows as a workbook; every cell is text, so that decimals stay as they are. */
  @Get('results.xlsx')
  @ForMachines()
  @Header('content-disposition', 'attachment; filename="results.xlsx"')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async xlsx(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<StreamableFile> {
    const workbook = await workbookOf([{ name: 'Results', rows: await this.results.table(who, id) }]);
    return new StreamableFile(workbook, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      length: workbook.length,
    });
  }

  /** Puts bids that share a total in order, as the published rule has it. */
  @Post('ties')
  @HttpCode(204)
  async place(
    @Who() who: SignedIn,
    @Param('tenderId', tenderId) id: string,
    @Body({ schema: tieSchema }) tie: TieInput,
  ): Promise<void> {
    await this.ties.place(who, id, tie);
  }

  /** The agreed marks, the published rules and every figure, so that all can be worked out again without this service. */
  @Get('results.json')
  @ForMachines()
  @Header('content-disposition', 'attachment; filename="results.json"')
  @ApiResponse({ status: 200, schema: { type: 'object' } })
  async json(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<object> {
    return this.results.file(who, id);
  }
}
