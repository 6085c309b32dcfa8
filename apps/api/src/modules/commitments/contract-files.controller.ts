import { Body, Controller, Get, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import {
  acceptReportsSchema,
  deliveryQueueView,
  deliveryTableSchema,
  deliveryTableView,
  type AcceptReports,
  type DeliveryQueueView,
  type DeliveryTable,
  type DeliveryTableView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { csvLine } from '../../platform/tables/csv.ts';
import { todayInTheUnitedKingdom } from '../../platform/day-in-the-united-kingdom.ts';
import { TenderAccess } from '../tenders/index.ts';
import { ContractFiles, SCHEDULE_FORMATS, type ScheduleFormat } from './contract-files.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });
const format = z.enum(SCHEDULE_FORMATS, 'Choose docx or xlsx.');

/** The commitments of a contract as files, and many delivery reports at once. */
@ApiTags('commitments')
@Controller('api/tenders/:tenderId')
export class ContractFilesController {
  constructor(
    private readonly access: TenderAccess,
    private readonly files: ContractFiles,
  ) {}

  /** The commitments as a schedule to the contract. */
  @Get('contract-schedule/:format')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async schedule(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('format', { schema: format }) wanted: ScheduleFormat,
    @Res() response: Response,
  ): Promise<void> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    const content = await this.files.schedule(tender, wanted);
    response.attachment(`Schedule of commitments ${tender.reference}.${wanted}`).type('application/octet-stream');
    response.send(content);
  }

  /** The table that the supplier fills in: every period that has begun and has no accepted report. */
  @Get('delivery-table')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async table(@Who() who: SignedIn, @Tender() tenderId: string, @Res() response: Response): Promise<void> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    const content = await this.files.deliveryTable(tender, todayInTheUnitedKingdom());
    response.attachment(`Delivery ${tender.reference}.xlsx`).type('application/octet-stream').send(content);
  }

  /** Says what a filled-in table holds, row by row, and sends its reports where that is asked for. */
  @Post('delivery-table')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: deliveryTableView })
  @SerializeOptions({ schema: deliveryTableView })
  async read(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: deliveryTableSchema }) input: DeliveryTable,
  ): Promise<DeliveryTableView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    return this.files.readTable(tender, input, who.personId);
  }

  /** What a contract performance notice tells: each indicator with its periods and their ratings. */
  @Get('performance-notice.csv')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async performanceNotice(@Who() who: SignedIn, @Tender() tenderId: string, @Res() response: Response): Promise<void> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    const lines = await this.files.performanceNotice(tender);
    response.attachment(`Performance ${tender.reference}.csv`).type('text/csv; charset=utf-8');
    response.send(lines.map(csvLine).join(''));
  }

  /** Every report of the contract that waits for review, and where each round of reports stands. */
  @Get('delivery-queue')
  @ApiResponse({ status: 200, standardSchema: deliveryQueueView })
  @SerializeOptions({ schema: deliveryQueueView })
  async queue(@Who() who: SignedIn, @Tender() tenderId: string): Promise<DeliveryQueueView> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    const [mayWrite, mayReview] = await Promise.all([
      this.access.may(who, 'commitment.write', tender),
      this.access.may(who, 'commitment.review', tender),
    ]);
    return this.files.queue(tender, who, { mayWrite, mayReview }, todayInTheUnitedKingdom());
  }

  /** Accepts the reports that were looked through and chosen; never one's own. */
  @Post('delivery-queue/acceptance')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: deliveryQueueView })
  @SerializeOptions({ schema: deliveryQueueView })
  async accept(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: acceptReportsSchema }) input: AcceptReports,
  ): Promise<DeliveryQueueView> {
    const tender = await this.access.require(who, 'commitment.review', tenderId);
    await this.files.accept(tender, input, who);
    return this.queue(who, tenderId);
  }
}
