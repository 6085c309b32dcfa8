import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import {
  evaluationHistoryView,
  evaluationLockSchema,
  evaluationSavedView,
  evaluationSaveSchema,
  evaluationUnlockSchema,
  evaluationView,
  highlightsView,
  machineRevealView,
  type EvaluationHistoryView,
  type EvaluationLock,
  type EvaluationSave,
  type EvaluationSavedView,
  type EvaluationUnlock,
  type EvaluationView,
  type HighlightsView,
  type MachineRevealView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AnswerReading } from './answer-reading.service.ts';
import { evaluationView as viewOf, historyView } from './evaluation.view.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { MachineViewService } from './machine-view.service.ts';
import { IF_MATCH, versionIn } from './version-tag.ts';

const id = z.uuid('This is not an id of ours.');
const place = z.object({ tenderId: id, responseId: id, criterionId: z.string().check(z.maxLength(200)) });
type Place = z.infer<typeof place>;

/** One evaluator's own work on one answer. */
@ApiTags('scoring')
@Controller('api/tenders/:tenderId/scoring/:responseId/:criterionId')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly reading: AnswerReading,
    private readonly machine: MachineViewService,
  ) {}

  /** The answer and what the person who asks has written about it. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: evaluationView })
  @SerializeOptions({ schema: evaluationView })
  async one(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationView> {
    const { answer, evaluation } = await this.evaluations.read(who, at);
    response.setHeader('etag', tag(evaluation?.version ?? 0));
    const opening = await this.machine.openTo(who, answer, evaluation);
    return viewOf(answer, evaluation, { answer: await this.reading.of(answer), ...opening });
  }

  /** Keeps everything as it is now. */
  @Put()
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async save(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: evaluationSaveSchema }) save: EvaluationSave,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationSavedView> {
    return tagged(response, await this.evaluations.save(who, at, versionIn(match), save));
  }

  /** Closes score and reasons; once the machine's view was seen, another mark only with its cause. */
  @Post('lock')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async lock(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: evaluationLockSchema }) { cause }: EvaluationLock,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationSavedView> {
    return tagged(response, await this.evaluations.lock(who, at, versionIn(match), cause));
  }

  /** Takes the lock back, with a reason. */
  @Post('unlock')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async unlock(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Body({ schema: evaluationUnlockSchema }) unlock: EvaluationUnlock,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvaluationSavedView> {
    return tagged(response, await this.evaluations.unlock(who, at, unlock));
  }

  /** Every version of the person's own work, newest first. */
  @Get('history')
  @ApiResponse({ status: 200, standardSchema: evaluationHistoryView })
  @SerializeOptions({ schema: evaluationHistoryView })
  async history(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<EvaluationHistoryView> {
    return historyView(await this.evaluations.history(who, at));
  }

  /** The machine's view of the answer, after the person's own lock. The first look is recorded. */
  @Post('machine-view')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: machineRevealView })
  @SerializeOptions({ schema: machineRevealView })
  async machineView(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<MachineRevealView> {
    return this.machine.reveal(who, at);
  }

  /** Neutral marks for the text: what is said and how much. */
  @Get('highlights')
  @ApiResponse({ status: 200, standardSchema: highlightsView })
  @SerializeOptions({ schema: highlightsView })
  async highlights(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<HighlightsView> {
    return this.machine.highlights(who, at);
  }
}

function tag(version: number): string {
  return `"${String(version)}"`;
}

function tagged(response: Response, saved: EvaluationSavedView): EvaluationSavedView {
  response.setHeader('etag', tag(saved.version));
  return saved;
}
