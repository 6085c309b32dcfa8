import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  clarificationInput,
  clarificationListView,
  clarificationStepInput,
  type ClarificationInput,
  type ClarificationListView,
  type ClarificationStepInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { ClarificationsService } from './clarifications.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('clarifications')
@Controller('api/tenders/:tenderId/clarifications')
export class ClarificationsController {
  constructor(private readonly clarifications: ClarificationsService) {}

  /**
   * The log of clarifications. Everybody who may read it reads the same answers under the same times; proposals of others,
   * with their passages and authors, an evaluator reads when the scores of others open.
   */
  @Get()
  @ApiResponse({ status: 200, standardSchema: clarificationListView })
  @SerializeOptions({ schema: clarificationListView })
  async list(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<ClarificationListView> {
    return this.clarifications.list(who, tenderId);
  }

  /** Proposes a question to a bidder. The lead decides whether it is sent. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: clarificationListView })
  @SerializeOptions({ schema: clarificationListView })
  async propose(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: clarificationInput }) given: ClarificationInput,
  ): Promise<ClarificationListView> {
    return this.clarifications.propose(who, tenderId, given);
  }

  /** Records that a question was sent, what the bidder answered, or what the answer changes. */
  @Post(':clarificationId/steps')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: clarificationListView })
  @SerializeOptions({ schema: clarificationListView })
  async advance(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('clarificationId', { schema: id }) clarificationId: string,
    @Body({ schema: clarificationStepInput }) given: ClarificationStepInput,
  ): Promise<ClarificationListView> {
    return this.clarifications.advance(who, tenderId, clarificationId, given);
  }
}
