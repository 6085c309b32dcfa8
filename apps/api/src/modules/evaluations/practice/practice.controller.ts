import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  evaluationSavedView,
  evaluationSaveSchema,
  practiceAnswerSchema,
  practiceRuleSchema,
  practiceView,
  practiceWorkView,
  type EvaluationSave,
  type EvaluationSavedView,
  type PracticeAnswerInput,
  type PracticeRule,
  type PracticeView,
  type PracticeWorkView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { IF_MATCH, versionIn } from '../version-tag.ts';
import { PracticeDesk } from './practice-desk.service.ts';
import { PracticeWorkService } from './practice-work.service.ts';

const id = z.uuid('This is not an id of ours.');
const place = z.object({ tenderId: id, answerId: id });
type Place = z.infer<typeof place>;
const added = z.object({ id: z.uuid() });

/** Practice on answers that no bidder wrote, each with a worked key. */
@ApiTags('practice')
@Controller('api/tenders/:tenderId/practice')
export class PracticeController {
  constructor(
    private readonly desk: PracticeDesk,
    private readonly work: PracticeWorkService,
  ) {}

  /** The practice answers of a tender, and how far the person who asks is. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: practiceView })
  @SerializeOptions({ schema: practiceView })
  async all(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<PracticeView> {
    return this.desk.view(who, tenderId);
  }

  /** Adds a practice answer as a draft; its key is written next. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: added })
  @SerializeOptions({ schema: added })
  async add(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: practiceAnswerSchema }) answer: PracticeAnswerInput,
  ): Promise<z.infer<typeof added>> {
    return this.desk.add(who, tenderId, answer);
  }

  /** Says whether people must have practised before they score. */
  @Put('rule')
  @ApiResponse({ status: 200, standardSchema: practiceView })
  @SerializeOptions({ schema: practiceView })
  async require(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: practiceRuleSchema }) { required }: PracticeRule,
  ): Promise<PracticeView> {
    await this.desk.require(who, tenderId, required);
    return this.desk.view(who, tenderId);
  }

  /** Takes a practice answer out of practice; nothing that was written is lost. */
  @Post(':answerId/withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: practiceView })
  @SerializeOptions({ schema: practiceView })
  async withdraw(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<PracticeView> {
    await this.desk.withdraw(who, at.tenderId, at.answerId);
    return this.desk.view(who, at.tenderId);
  }

  /** Takes a withdrawal back. */
  @Delete(':answerId/withdrawal')
  @ApiResponse({ status: 200, standardSchema: practiceView })
  @SerializeOptions({ schema: practiceView })
  async takeBack(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<PracticeView> {
    await this.desk.takeBack(who, at.tenderId, at.answerId);
    return this.desk.view(who, at.tenderId);
  }

  /** A practice answer with its worked key, for who writes keys. */
  @Get(':answerId/key')
  @ApiResponse({ status: 200, standardSchema: practiceWorkView })
  @SerializeOptions({ schema: practiceWorkView })
  async key(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<PracticeWorkView> {
    return this.work.read(who, at.tenderId, at.answerId, 'key');
  }

  /** Keeps the key as it is now. */
  @Put(':answerId/key')
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async saveKey(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: evaluationSaveSchema }) save: EvaluationSave,
  ): Promise<EvaluationSavedView> {
    return this.work.save(who, { ...at, side: 'key' }, versionIn(match), save);
  }

  /** Fixes the key: from now on people practise on it. */
  @Post(':answerId/key/lock')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async offer(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
  ): Promise<EvaluationSavedView> {
    return this.work.close(who, { ...at, side: 'key' }, versionIn(match));
  }

  /** A practice answer with the person's own practice; the key is there once that is done. */
  @Get(':answerId/work')
  @ApiResponse({ status: 200, standardSchema: practiceWorkView })
  @SerializeOptions({ schema: practiceWorkView })
  async own(@Who() who: SignedIn, @Param({ schema: place }) at: Place): Promise<PracticeWorkView> {
    return this.work.read(who, at.tenderId, at.answerId, 'work');
  }

  /** Keeps the practice as it is now. */
  @Put(':answerId/work')
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async saveOwn(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: evaluationSaveSchema }) save: EvaluationSave,
  ): Promise<EvaluationSavedView> {
    return this.work.save(who, { ...at, side: 'work' }, versionIn(match), save);
  }

  /** Ends the practice; then the key opens beside it. */
  @Post(':answerId/work/lock')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiResponse({ status: 200, standardSchema: evaluationSavedView })
  @SerializeOptions({ schema: evaluationSavedView })
  async finish(
    @Who() who: SignedIn,
    @Param({ schema: place }) at: Place,
    @Headers('if-match') match: string | undefined,
  ): Promise<EvaluationSavedView> {
    return this.work.close(who, { ...at, side: 'work' }, versionIn(match));
  }
}
