import { Body, Controller, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  commitmentView,
  deliveryReportInput,
  ratingInput,
  reopeningInput,
  reviewInput,
  type CommitmentView,
  type DeliveryReportInput,
  type RatingInput,
  type ReopeningInput,
  type ReviewInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { CommitmentAccess } from './commitment-access.service.ts';
import { DeliveryService } from './delivery.service.ts';
import { RegisterService } from './register.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('commitments')
@Controller('api/commitments/:commitmentId')
export class DeliveryController {
  constructor(
    private readonly access: CommitmentAccess,
    private readonly delivery: DeliveryService,
    private readonly registers: RegisterService,
  ) {}

  /** Sends the delivery report of one period for review; sent again before it is reviewed, it replaces the earlier one. */
  @Post('reports')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async send(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: deliveryReportInput }) input: DeliveryReportInput,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.write', commitmentId);
    await this.delivery.send(commitment, input, who.personId);
    return this.registers.page(tender, commitment, who);
  }

  /** Reviews a report that was sent: accepted, accepted in part, or sent back with a question. Never one's own. */
  @Post('reports/:reportId/review')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async review(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Param('reportId', { schema: id }) reportId: string,
    @Body({ schema: reviewInput }) input: ReviewInput,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.review', commitmentId);
    await this.delivery.review(commitment, reportId, input, who);
    return this.registers.page(tender, commitment, who);
  }

  /** Has a reviewed report reviewed again, because its review does not stand. The review as it was stays in the record. */
  @Post('reports/:reportId/reopening')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async reopen(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Param('reportId', { schema: id }) reportId: string,
    @Body({ schema: reopeningInput }) input: ReopeningInput,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.review', commitmentId);
    await this.delivery.reopen(commitment, reportId, input, who);
    return this.registers.page(tender, commitment, who);
  }

  /** Rates performance in a period, in the five words of the Act. */
  @Post('ratings')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async rate(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: ratingInput }) input: RatingInput,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.review', commitmentId);
    await this.delivery.rate(commitment, input, who);
    return this.registers.page(tender, commitment, who);
  }
}
