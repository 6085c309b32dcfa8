import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  tenderEndInput,
  tenderEndTakenBackInput,
  tenderEndToldInput,
  tenderEndingView,
  type TenderEndInput,
  type TenderEndTakenBackInput,
  type TenderEndToldInput,
  type TenderEndingView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { EndingService } from './ending.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

@ApiTags('summaries')
@Controller('api/tenders/:tenderId/ending')
export class EndingController {
  constructor(private readonly endings: EndingService) {}

  /** Whether the tender has ended without an award, what has to be told to whom, and everything on record about it. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: tenderEndingView })
  @SerializeOptions({ schema: tenderEndingView })
  async show(@Who() who: SignedIn, @Tender() tenderId: string): Promise<TenderEndingView> {
    return this.endings.view(who, tenderId);
  }

  /** Ends the tender without an award. Reading, the record, declarations and answers to bidders go on; everything else stops. */
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tenderEndingView })
  @SerializeOptions({ schema: tenderEndingView })
  async end(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: tenderEndInput }) input: TenderEndInput,
  ): Promise<TenderEndingView> {
    await this.endings.end(who, tenderId, input);
    return this.endings.view(who, tenderId);
  }

  /** Records that the notice was published or that those who tendered were told: from then on the end stays. */
  @Post('told')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tenderEndingView })
  @SerializeOptions({ schema: tenderEndingView })
  async tell(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: tenderEndToldInput }) input: TenderEndToldInput,
  ): Promise<TenderEndingView> {
    await this.endings.tell(who, tenderId, input);
    return this.endings.view(who, tenderId);
  }

  /** Takes the end back while nobody has been told; the tender goes on where it was. */
  @Post('taken-back')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: tenderEndingView })
  @SerializeOptions({ schema: tenderEndingView })
  async takeBack(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: tenderEndTakenBackInput }) { reason }: TenderEndTakenBackInput,
  ): Promise<TenderEndingView> {
    await this.endings.takeBack(who, tenderId, reason);
    return this.endings.view(who, tenderId);
  }
}
