import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import {
  confirmationInput,
  dismissalInput,
  liftedView,
  liftInput,
  mappingInput,
  mappingReturnInput,
  maskingView,
  readingView,
  rereadInput,
  type ConfirmationInput,
  type DismissalInput,
  type LiftedView,
  type LiftInput,
  type MappingInput,
  type MappingReturnInput,
  type MaskingView,
  type ReadingView,
  type RereadInput,
} from '@evenhand/shared/contracts';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { FindingDismissals } from '../dismissals/finding-dismissals.service.ts';
import { ResponseAccess } from '../response-access.service.ts';
import { BidderMasking } from '../masking/bidder-masking.service.ts';
import { CopiesService } from './copies.service.ts';
import { RereadsService } from './rereads.service.ts';
import { ReadingService } from './reading.service.ts';
import { readingView as viewOf } from './reading.view.ts';
import { SharedAnswers } from './shared-answers.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('responses')
@Controller('api/responses/:responseId')
export class ReadingController {
  constructor(
    private readonly reading: ReadingService,
    private readonly copies: CopiesService,
    private readonly rereads: RereadsService,
    private readonly masking: BidderMasking,
    private readonly shared: SharedAnswers,
    private readonly dismissals: FindingDismissals,
    private readonly access: TenderAccess,
    private readonly responseAccess: ResponseAccess,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** What was read, which words answer which question, what answers none, and what a person has to confirm. */
  @Get('reading')
  @ApiResponse({ status: 200, standardSchema: readingView })
  @SerializeOptions({ schema: readingView })
  async read(@Who() who: SignedIn, @Param('responseId', { schema: id }) responseId: string): Promise<ReadingView> {
    const found = await this.reading.of(who, responseId);
    const { tender } = found;
    const integrity = await this.access.may(who, 'integrity.read', tender);
    if (integrity) await this.access.note(who, 'integrity.read', tender, { subjectId: responseId }, null);
    return viewOf(found, {
      response: await this.responseAccess.sight(who, tender),
      virusScanner: this.config.virusScanner !== null,
      mayDecide: await this.access.may(who, 'reading.decide', tender),
      shared: integrity ? await this.shared.of(tender, responseId) : null,
      dismissals: integrity ? await this.dismissals.of(tender.id) : new Map(),
      mayDismiss: await this.access.may(who, 'integrity.decide', tender),
    });
  }

  /** Has a response read again that could not be finished because of a fault of the service. */
  @Post('reading')
  @HttpCode(204)
  async repeat(@Who() who: SignedIn, @Param('responseId', { schema: id }) responseId: string): Promise<void> {
    await this.reading.repeat(who, responseId);
  }

  /** Takes in a copy that opens, for a file that could not be read in full. It is kept beside that one and read instead. */
  @Post('files/:fileId/copy')
  @HttpCode(204)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files', 'reason'],
      properties: {
        files: { type: 'string', format: 'binary', description: 'The copy; one file.' },
        reason: { type: 'string', description: 'Why it stands in the place of the file, and who sent it.' },
      },
    },
  })
  async copy(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.copies.add(who, responseId, fileId, request, response);
  }

  /** Has a file read again that could not be read in full. What was read of it stands where that gives no more. */
  @Post('files/:fileId/reading')
  @HttpCode(204)
  async readAgain(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Body({ schema: rereadInput }) why: RereadInput,
  ): Promise<void> {
    await this.rereads.ask(who, responseId, fileId, why);
  }

  /** Says which question a stretch of a file answers, or that it answers none. The answer is scored anew. */
  @Post('mappings')
  @HttpCode(204)
  async map(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: mappingInput }) mapping: MappingInput,
  ): Promise<void> {
    await this.reading.map(who, responseId, mapping);
  }

  /** Takes back that a stretch answers none of the questions. The answers are scored anew. */
  @Post('mappings/take-back')
  @HttpCode(204)
  async takeBack(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: mappingReturnInput }) stretch: MappingReturnInput,
  ): Promise<void> {
    await this.reading.takeBack(who, responseId, stretch);
  }

  /** Says, with a reason, that nothing follows from a finding, or takes that back. */
  @Post('dismissals')
  @HttpCode(204)
  async dismiss(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: dismissalInput }) dismissal: DismissalInput,
  ): Promise<void> {
    await this.dismissals.decide(who, responseId, dismissal);
  }

  /** Says whether the text of an answer is what the original says. The answer is scored anew. */
  @Post('confirmations')
  @HttpCode(204)
  async confirm(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: confirmationInput }) confirmation: ConfirmationInput,
  ): Promise<void> {
    await this.reading.confirm(who, responseId, confirmation);
  }

  /** How well the response hides who sent it, and what may still tell. */
  @Get('masking')
  @ApiResponse({ status: 200, standardSchema: maskingView })
  @SerializeOptions({ schema: maskingView })
  async mask(@Who() who: SignedIn, @Param('responseId', { schema: id }) responseId: string): Promise<MaskingView> {
    return this.masking.view(who, responseId);
  }

  /** Tells who a masked bidder is, for a reason that stays on record. */
  @Post('masking/lift')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: liftedView })
  @SerializeOptions({ schema: liftedView })
  async lift(
    @Who() who: SignedIn,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: liftInput }) { reason }: LiftInput,
  ): Promise<LiftedView> {
    return this.masking.lift(who, responseId, reason);
  }
}
