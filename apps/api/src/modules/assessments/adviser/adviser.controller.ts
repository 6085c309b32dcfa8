import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  adviserDecisionInput,
  adviserView,
  type AdviserDecisionInput,
  type AdviserView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { AdviserDesk } from './adviser-desk.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** Whether a language model is asked about the answers of a tender. */
@ApiTags('adviser')
@Controller('api/tenders/:tenderId/adviser')
export class AdviserController {
  constructor(private readonly desk: AdviserDesk) {}

  /** What the operator offers, what was decided, and how far the adviser is; nothing of what it answered. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: adviserView })
  @SerializeOptions({ schema: adviserView })
  async view(@Who() who: SignedIn, @Tender() tenderId: string): Promise<AdviserView> {
    return this.desk.view(who, tenderId);
  }

  /** Records the lead's decision. */
  @Post('decisions')
  @ApiResponse({ status: 201, standardSchema: adviserView })
  @SerializeOptions({ schema: adviserView })
  async decide(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: adviserDecisionInput }) input: AdviserDecisionInput,
  ): Promise<AdviserView> {
    return this.desk.decide(who, tenderId, input);
  }

  /** Asks again about every response that the adviser has not answered about. */
  @Post('requests')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: adviserView })
  @SerializeOptions({ schema: adviserView })
  async askAgain(@Who() who: SignedIn, @Tender() tenderId: string): Promise<AdviserView> {
    return this.desk.askAgain(who, tenderId);
  }
}
