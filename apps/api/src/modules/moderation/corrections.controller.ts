import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { correctionSchema, type CorrectionInput } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Corrections } from './corrections.service.ts';

@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation/corrections')
export class CorrectionsController {
  constructor(private readonly corrections: Corrections) {}

  /** Opens agreed items again after the sign-off, for a reason. */
  @Post()
  @HttpCode(204)
  async begin(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
    @Body({ schema: correctionSchema }) correction: CorrectionInput,
  ): Promise<void> {
    await this.corrections.begin(who, tenderId, correction);
  }
}
