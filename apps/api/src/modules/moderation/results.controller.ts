import { Controller, Get, Header, Param, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { resultsView, type ResultsView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { csvLine } from '../../platform/tables/csv.ts';
import { ResultsService } from './results.service.ts';

const tenderId = { schema: z.uuid('This is not an id of ours.') };

/** Totals, order and how firm they are: for nobody before every item is locked and signed off. */
@ApiTags('results')
@Controller('api/tenders/:tenderId/results')
export class ResultsController {
  constructor(private readonly results: ResultsService) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: resultsView })
  @SerializeOptions({ schema: resultsView })
  async one(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<ResultsView> {
    return this.results.view(who, id);
  }

  /** A row for each bid. */
  @Get('results.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="results.csv"')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async csv(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<string> {
    return (await this.results.table(who, id)).map(csvLine).join('');
  }

  /** The agreed marks, the published rules and every figure, so that all can be worked out again without this service. */
  @Get('results.json')
  @Header('content-disposition', 'attachment; filename="results.json"')
  @ApiResponse({ status: 200, schema: { type: 'object' } })
  async json(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<object> {
    return this.results.file(who, id);
  }
}
