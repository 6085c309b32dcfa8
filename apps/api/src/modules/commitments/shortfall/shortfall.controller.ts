import { Body, Controller, Get, HttpCode, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import {
  shortfallDraftInput,
  shortfallDraftView,
  shortfallNoticeInput,
  shortfallView,
  type ShortfallDraftInput,
  type ShortfallDraftView,
  type ShortfallNoticeInput,
  type ShortfallView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { mediaTypeOf } from '../../../platform/files/media-type.ts';
import { CommitmentAccess } from '../commitment-access.service.ts';
import { codeOf } from '../commitments.service.ts';
import { letterDocx } from '../outputs/letter-docx.ts';
import { Shortfalls } from './shortfall.service.ts';

const id = z.uuid('This is not an id of ours.');
const Commitment = () => Param('commitmentId', { schema: id });
const DOCX = mediaTypeOf('letter.docx');

/** What is missing of a commitment and what is done about it. */
@ApiTags('commitments')
@Controller('api/commitments/:commitmentId/shortfall')
export class ShortfallController {
  constructor(
    private readonly access: CommitmentAccess,
    private readonly shortfalls: Shortfalls,
  ) {}

  /** What is missing, what the contract provides for it, and the letters so far. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: shortfallView })
  @SerializeOptions({ schema: shortfallView })
  async view(@Who() who: SignedIn, @Commitment() commitmentId: string): Promise<ShortfallView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.read', commitmentId);
    return this.shortfalls.view(tender, commitment, who);
  }

  /** Drafts a letter. Nothing is kept or sent. */
  @Post('draft')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: shortfallDraftView })
  @SerializeOptions({ schema: shortfallDraftView })
  async draft(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Body({ schema: shortfallDraftInput }) input: ShortfallDraftInput,
  ): Promise<ShortfallDraftView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.write', commitmentId);
    return this.shortfalls.draft(tender, commitment, input);
  }

  /** Keeps a letter on record. Sending it is up to the authority. */
  @Post('notices')
  @ApiResponse({ status: 201, standardSchema: shortfallView })
  @SerializeOptions({ schema: shortfallView })
  async record(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Body({ schema: shortfallNoticeInput }) input: ShortfallNoticeInput,
  ): Promise<ShortfallView> {
    const { tender, commitment } = await this.access.require(who, 'commitment.write', commitmentId);
    await this.shortfalls.record(tender, commitment, input, who);
    return this.shortfalls.view(tender, commitment, who);
  }

  /** A letter as Word. */
  @Get('notices/:noticeId/docx')
  @ApiProduces(DOCX)
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async docx(
    @Who() who: SignedIn,
    @Commitment() commitmentId: string,
    @Param('noticeId', { schema: id }) noticeId: string,
    @Res() response: Response,
  ): Promise<void> {
    const { commitment } = await this.access.require(who, 'commitment.read', commitmentId);
    const { letter, asOf } = await this.shortfalls.notice(commitment, noticeId);
    const title = `Shortfall ${codeOf(commitment)} ${asOf}`;
    response
      .attachment(`${title}.docx`)
      .type(DOCX)
      .send(await letterDocx(title, letter));
  }
}
