import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  fewEvaluatorsSchema,
  progressView,
  readinessView,
  reminderSchema,
  type FewEvaluators,
  type ProgressView,
  type ReadinessView,
  type ReminderInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { PanelReadiness } from './panel-readiness.ts';
import { ProgressOverview } from './progress-overview.service.ts';
import { ReadinessService } from './readiness.service.ts';
import { ScoringReminders } from './reminders.service.ts';
import { TenderAccess } from './tender-access.service.ts';
import type { StoredTender } from './tenders.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** Whether scoring can open, the step itself, and how much of it is done. */
@ApiTags('setting up')
@Controller('api/tenders/:tenderId')
export class ReadinessController {
  constructor(
    private readonly access: TenderAccess,
    private readonly readiness: ReadinessService,
    private readonly panel: PanelReadiness,
    private readonly progress: ProgressOverview,
    private readonly reminders: ScoringReminders,
  ) {}

  /** Every reason why scoring can or cannot open. */
  @Get('readiness')
  @ApiResponse({ status: 200, standardSchema: readinessView })
  @SerializeOptions({ schema: readinessView })
  async show(@Who() who: SignedIn, @Tender() tenderId: string): Promise<ReadinessView> {
    return this.readiness.view(await this.access.require(who, 'people.read', tenderId));
  }

  /** Opens scoring where no check fails. */
  @Post('readiness/open')
  @ApiResponse({ status: 201, standardSchema: readinessView })
  @SerializeOptions({ schema: readinessView })
  async open(@Who() who: SignedIn, @Tender() tenderId: string): Promise<ReadinessView> {
    const tender = await this.access.require(who, 'tender.move', tenderId);
    return this.readiness.view(await this.readiness.open(tender, who.personId));
  }

  /** Records why one evaluator must do for a question. */
  @Put('readiness/few-evaluators')
  @ApiResponse({ status: 200, standardSchema: readinessView })
  @SerializeOptions({ schema: readinessView })
  async goOnWithFewer(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: fewEvaluatorsSchema }) { reason }: FewEvaluators,
  ): Promise<ReadinessView> {
    const tender = await this.access.require(who, 'tender.move', tenderId);
    return this.readiness.view(await this.panel.goOnWithFewer(tender, reason, who.personId));
  }

  /** How much of the scoring is done, as counts; nothing of what was given. */
  @Get('scoring-progress')
  @ApiResponse({ status: 200, standardSchema: progressView })
  @SerializeOptions({ schema: progressView })
  async counts(@Who() who: SignedIn, @Tender() tenderId: string): Promise<ProgressView> {
    return this.progressOf(who, await this.access.require(who, 'progress.read', tenderId));
  }

  /** Reminds one evaluator of what is left, by mail and at most once a day. The mail holds nothing of a bid. */
  @Post('scoring-progress/reminders')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: progressView })
  @SerializeOptions({ schema: progressView })
  async remind(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: reminderSchema }) { personId }: ReminderInput,
  ): Promise<ProgressView> {
    const tender = await this.access.require(who, 'progress.remind', tenderId);
    await this.reminders.remind(tender, personId, who.personId);
    return this.progressOf(who, tender);
  }

  private async progressOf(who: SignedIn, tender: StoredTender): Promise<ProgressView> {
    const named = await this.access.may(who, 'response.list', tender);
    return this.progress.view(tender, { named, reminds: await this.access.may(who, 'progress.remind', tender) });
  }
}
