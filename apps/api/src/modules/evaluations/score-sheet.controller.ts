import { Body, Controller, Get, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { scoreSheetSchema, scoreSheetView, type ScoreSheet, type ScoreSheetView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { ScoreSheets } from './score-sheet.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** One evaluator's own scores as a spreadsheet, for work without a network. */
@ApiTags('scoring')
@Controller('api/tenders/:tenderId/scoring/sheet')
export class ScoreSheetController {
  constructor(private readonly sheets: ScoreSheets) {}

  /** The person's own answers as a workbook. */
  @Get()
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async download(@Who() who: SignedIn, @Tender() tenderId: string, @Res() response: Response): Promise<void> {
    const content = await this.sheets.write(who, tenderId);
    response.attachment('Your scores.xlsx').set('content-type', 'application/octet-stream').send(content);
  }

  /** Says what a filled-in workbook would change, and takes it in where that is asked for. */
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: scoreSheetView })
  @SerializeOptions({ schema: scoreSheetView })
  async take(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: scoreSheetSchema }) sheet: ScoreSheet,
  ): Promise<ScoreSheetView> {
    return this.sheets.read(who, tenderId, sheet);
  }
}
