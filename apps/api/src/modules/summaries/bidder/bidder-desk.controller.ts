import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  bidderAnswerInput,
  bidderDeskView,
  contactInput,
  type BidderAnswerInput,
  type BidderDeskView,
  type ContactInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { BidderDesk } from './bidder-desk.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('summaries')
@Controller('api/summaries/:summaryId/bidder')
export class BidderDeskController {
  constructor(private readonly desk: BidderDesk) {}

  /** Who was written to about a summary, what they opened and asked, and what they were answered. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: bidderDeskView })
  @SerializeOptions({ schema: bidderDeskView })
  async page(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<BidderDeskView> {
    return this.desk.page(who, summaryId);
  }

  /** Sends a new link, to the same contact or another. Links sent before lead nowhere from then on. */
  @Post('links')
  @ApiResponse({ status: 201, standardSchema: bidderDeskView })
  @SerializeOptions({ schema: bidderDeskView })
  async send(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Body({ schema: contactInput }) input: ContactInput,
  ): Promise<BidderDeskView> {
    await this.desk.send(who, summaryId, input);
    return this.desk.page(who, summaryId);
  }

  /** Ends the bidder's way to the summary at once. */
  @Post('withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: bidderDeskView })
  @SerializeOptions({ schema: bidderDeskView })
  async withdraw(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<BidderDeskView> {
    await this.desk.withdraw(who, summaryId);
    return this.desk.page(who, summaryId);
  }

  /** Answers in the thread; the contact is told that there is an answer. */
  @Post('answers')
  @ApiResponse({ status: 201, standardSchema: bidderDeskView })
  @SerializeOptions({ schema: bidderDeskView })
  async answer(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Body({ schema: bidderAnswerInput }) { words }: BidderAnswerInput,
  ): Promise<BidderDeskView> {
    await this.desk.answer(who, summaryId, words.trim());
    return this.desk.page(who, summaryId);
  }
}
