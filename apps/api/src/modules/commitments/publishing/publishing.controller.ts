import { Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { publicReportView, type PublicReportView } from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { todayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { Publishing } from './publishing.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

@ApiTags('commitments')
@Controller('api/tenders/:tenderId/public-report')
export class PublishingController {
  constructor(
    private readonly access: TenderAccess,
    private readonly publishing: Publishing,
  ) {}

  /** What would be published of the contract today, beside what stands published. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: publicReportView })
  @SerializeOptions({ schema: publicReportView })
  async view(@Who() who: SignedIn, @Tender() tenderId: string): Promise<PublicReportView> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    const may = {
      mayPublish: await this.access.may(who, 'commitment.review', tender),
      mayWithdraw: await this.access.may(who, 'public-report.withdraw', tender),
    };
    return this.publishing.view(tender, may, todayInTheUnitedKingdom());
  }

  /** Publishes what the register says today, in place of what was published before. */
  @Post('publication')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: publicReportView })
  @SerializeOptions({ schema: publicReportView })
  async publish(@Who() who: SignedIn, @Tender() tenderId: string): Promise<PublicReportView> {
    await this.publishing.publish(
      await this.access.require(who, 'commitment.review', tenderId),
      todayInTheUnitedKingdom(),
      who,
    );
    return this.view(who, tenderId);
  }

  /** Takes what is published off the public page. */
  @Post('withdrawal')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: publicReportView })
  @SerializeOptions({ schema: publicReportView })
  async withdraw(@Who() who: SignedIn, @Tender() tenderId: string): Promise<PublicReportView> {
    await this.publishing.withdraw(await this.access.require(who, 'public-report.withdraw', tenderId), who);
    return this.view(who, tenderId);
  }
}
