import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  awardStepInput,
  awardTakenBackInput,
  summaryListView,
  winnerInput,
  type AwardStepInput,
  type AwardTakenBackInput,
  type SummaryListView,
  type WinnerInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AwardService } from './award.service.ts';
import { SummaryDesk } from './summary-desk.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('summaries')
@Controller('api/tenders/:tenderId')
export class AwardController {
  constructor(
    private readonly desk: SummaryDesk,
    private readonly awards: AwardService,
  ) {}

  /** The summaries of a tender with what is to see to in each, and how far the award is. */
  @Get('summaries')
  @ApiResponse({ status: 200, standardSchema: summaryListView })
  @SerializeOptions({ schema: summaryListView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<SummaryListView> {
    return this.desk.list(who, tenderId);
  }

  /** Records which response won, and begins a summary for every assessed tender. */
  @Put('winner')
  @ApiResponse({ status: 200, standardSchema: summaryListView })
  @SerializeOptions({ schema: summaryListView })
  async decide(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: winnerInput }) input: WinnerInput,
  ): Promise<SummaryListView> {
    await this.awards.decide(who, tenderId, input);
    return this.desk.list(who, tenderId);
  }

  /** Takes the decision back before anything has gone out. */
  @Post('winner/withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryListView })
  @SerializeOptions({ schema: summaryListView })
  async takeBack(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: awardTakenBackInput }) { reason }: AwardTakenBackInput,
  ): Promise<SummaryListView> {
    await this.awards.takeBack(who, tenderId, reason);
    return this.desk.list(who, tenderId);
  }

  /** Releases every summary at once; the tender is awarded then. */
  @Post('summaries/release')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryListView })
  @SerializeOptions({ schema: summaryListView })
  async release(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<SummaryListView> {
    await this.awards.release(who, tenderId);
    return this.desk.list(who, tenderId);
  }

  /** Records the contract award notice, or the contract, where the order and the standstill allow it. */
  @Post('award-steps')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryListView })
  @SerializeOptions({ schema: summaryListView })
  async take(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: awardStepInput }) input: AwardStepInput,
  ): Promise<SummaryListView> {
    await this.awards.take(who, tenderId, input);
    return this.desk.list(who, tenderId);
  }
}
