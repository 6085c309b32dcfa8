import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  bidderChoiceView,
  openingStepSchema,
  openingView,
  type BidderChoiceView,
  type OpeningStepInput,
  type OpeningView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { OpeningService } from './opening.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('opening')
@Controller('api/tenders/:tenderId')
export class OpeningController {
  constructor(private readonly opening: OpeningService) {}

  /** How many responses there are, and who opened them. While they are sealed nothing else can be had of them. */
  @Get('opening')
  @ApiResponse({ status: 200, standardSchema: openingView })
  @SerializeOptions({ schema: openingView })
  async view(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<OpeningView> {
    return this.opening.view(who, tenderId);
  }

  /** The bidders of the list, for whoever receives their responses. It does not say who has sent one. */
  @Get('bidder-choices')
  @ApiResponse({ status: 200, standardSchema: bidderChoiceView })
  @SerializeOptions({ schema: bidderChoiceView })
  async bidders(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<BidderChoiceView> {
    return this.opening.bidders(who, tenderId);
  }

  /** Asks to open the responses, confirms what somebody else has asked, or withdraws the request. */
  @Post('opening/steps')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: openingView })
  @SerializeOptions({ schema: openingView })
  async take(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: openingStepSchema }) { step }: OpeningStepInput,
  ): Promise<OpeningView> {
    return this.opening.take(who, tenderId, step);
  }
}
