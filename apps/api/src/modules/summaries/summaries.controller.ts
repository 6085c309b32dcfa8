import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  contactInput,
  summaryChangeEndInput,
  summaryChangeInput,
  summaryView,
  type ContactInput,
  type SummaryChangeEndInput,
  type SummaryChangeInput,
  type SummaryView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { SummariesService } from './summaries.service.ts';
import { SummaryChanges } from './summary-changes.service.ts';
import { SummaryDesk } from './summary-desk.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('summaries')
@Controller('api/summaries/:summaryId')
export class SummariesController {
  constructor(
    private readonly desk: SummaryDesk,
    private readonly summaries: SummariesService,
    private readonly changes: SummaryChanges,
  ) {}

  /** One supplier's assessment summary, sentence by sentence with the records they come from, and what to see to. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async one(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<SummaryView> {
    return this.desk.page(who, summaryId);
  }

  /** Says who at the supplier receives it. */
  @Put('contact')
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async address(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Body({ schema: contactInput }) input: ContactInput,
  ): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.write', summaryId);
    await this.summaries.address(built.stored, input, who);
    return this.desk.page(who, summaryId);
  }

  /** Adds words after the record, or withholds words of it; counts once somebody else has approved it. */
  @Post('changes')
  @ApiResponse({ status: 201, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async propose(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Body({ schema: summaryChangeInput }) input: SummaryChangeInput,
  ): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.write', summaryId);
    await this.changes.propose(built, input, who);
    return this.desk.page(who, summaryId);
  }

  @Post('changes/:changeId/approval')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async approveChange(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Param('changeId', { schema: id }) changeId: string,
  ): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.approve', summaryId);
    await this.changes.approve(built, changeId, who);
    return this.desk.page(who, summaryId);
  }

  /** Takes words back that were added or withheld, or refuses them, with a reason. The record keeps that they were asked for. */
  @Post('changes/:changeId/ending')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async endChange(
    @Who() who: SignedIn,
    @Param('summaryId', { schema: id }) summaryId: string,
    @Param('changeId', { schema: id }) changeId: string,
    @Body({ schema: summaryChangeEndInput }) { reason }: SummaryChangeEndInput,
  ): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.approve', summaryId);
    await this.changes.end(built, changeId, reason.trim(), who);
    return this.desk.page(who, summaryId);
  }

  /** Approves the summary; what goes out is fixed from then on. Refused while anything in it blocks. */
  @Post('approval')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async approve(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.approve', summaryId);
    await this.summaries.approve(built, who);
    return this.desk.page(who, summaryId);
  }

  /** Keeps an approved summary, and with it all others, from going out. */
  @Post('hold')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async hold(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.approve', summaryId);
    await this.summaries.takeBack(built.stored, 'held', who);
    return this.desk.page(who, summaryId);
  }

  /** Takes the approval back, so that the summary can be changed. */
  @Post('re-opening')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: summaryView })
  @SerializeOptions({ schema: summaryView })
  async reOpen(@Who() who: SignedIn, @Param('summaryId', { schema: id }) summaryId: string): Promise<SummaryView> {
    const { built } = await this.desk.require(who, 'summary.write', summaryId);
    await this.summaries.takeBack(built.stored, 'draft', who);
    return this.desk.page(who, summaryId);
  }
}
