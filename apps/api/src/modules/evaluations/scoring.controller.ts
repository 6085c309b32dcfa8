import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  reopenScoreSchema,
  scoreCheckView,
  scoringOverviewView,
  scoringProgressView,
  submitScoresSchema,
  submittedView,
  type ReopenScore,
  type ScoreCheckView,
  type ScoringOverviewView,
  type ScoringProgressView,
  type SubmitScores,
  type SubmittedView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { NoticeService } from './notice.service.ts';
import { OwnCheck } from './own-check.service.ts';
import { ScoringOverview } from './scoring-overview.service.ts';
import { SubmissionService } from './submission.service.ts';

const id = z.uuid('This is not an id of ours.');

/** An evaluator's work in a tender as a whole. */
@ApiTags('scoring')
@Controller('api/tenders/:tenderId/scoring')
export class ScoringController {
  constructor(
    private readonly overview: ScoringOverview,
    private readonly submission: SubmissionService,
    private readonly notice: NoticeService,
    private readonly check: OwnCheck,
  ) {}

  /** Everything the person who asks has to score, in the person's own order. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: scoringOverviewView })
  @SerializeOptions({ schema: scoringOverviewView })
  async all(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<ScoringOverviewView> {
    return this.overview.of(who, tenderId);
  }

  /** The own scores as they would be handed in: reason, passages and what one may want to look at once more. */
  @Get('check')
  @ApiResponse({ status: 200, standardSchema: scoreCheckView })
  @SerializeOptions({ schema: scoreCheckView })
  async own(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<ScoreCheckView> {
    return this.check.of(who, tenderId);
  }

  /** Acknowledges that notes, drafts and reasons are disclosable. Nothing can be written before. */
  @Post('notice')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: scoringOverviewView })
  @SerializeOptions({ schema: scoringOverviewView })
  async acknowledge(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<ScoringOverviewView> {
    await this.notice.acknowledge(who, tenderId);
    return this.overview.of(who, tenderId);
  }

  /** Hands locked scores to the chair. */
  @Post('submission')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: submittedView })
  @SerializeOptions({ schema: submittedView })
  async submit(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: submitScoresSchema }) scores: SubmitScores,
  ): Promise<SubmittedView> {
    return this.submission.submit(who, tenderId, scores);
  }

  /** The chair sends one score back to its author, with a reason. */
  @Post('reopening')
  @HttpCode(204)
  @ApiResponse({ status: 204 })
  async reopen(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: reopenScoreSchema }) reopen: ReopenScore,
  ): Promise<void> {
    await this.submission.reopen(who, tenderId, reopen);
  }

  /** How much each evaluator has done, for lead and chair. */
  @Get('progress')
  @ApiResponse({ status: 200, standardSchema: scoringProgressView })
  @SerializeOptions({ schema: scoringProgressView })
  async progress(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<ScoringProgressView> {
    return this.submission.progress(who, tenderId);
  }
}
