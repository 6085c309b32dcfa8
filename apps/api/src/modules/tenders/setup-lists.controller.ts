import { Body, Controller, Get, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  aidSchema,
  bidderListView,
  biddersSchema,
  setupView,
  type AidInput,
  type BidderListView,
  type BiddersPage,
  type SetupView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { BiddersService } from './bidders.service.ts';
import { InternalAidsService } from './internal-aids.service.ts';
import { SetupDesk } from './setup-desk.service.ts';
import { TenderAccess } from './tender-access.service.ts';

const uuid = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: uuid });

/** What may change after the set is locked too: bidders with their subcontractors, and the register of internal aids. */
@ApiTags('setting up')
@Controller('api/tenders/:tenderId')
export class SetupListsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly desk: SetupDesk,
    private readonly bidders: BiddersService,
    private readonly aids: InternalAidsService,
  ) {}

  @Get('bidders')
  @ApiResponse({ status: 200, standardSchema: bidderListView })
  @SerializeOptions({ schema: bidderListView })
  async bidderList(@Who() who: SignedIn, @Tender() tenderId: string): Promise<BidderListView> {
    return this.bidders.list(await this.desk.readable(who, tenderId));
  }

  /** Makes these the bidders; everybody is asked to declare again. */
  @Put('bidders')
  @ApiResponse({ status: 200, standardSchema: bidderListView })
  @SerializeOptions({ schema: bidderListView })
  async replaceBidders(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: biddersSchema }) page: BiddersPage,
  ): Promise<BidderListView> {
    const tender = await this.access.require(who, 'bidders.write', tenderId);
    return this.bidders.list(await this.bidders.replace(tender, page, who.personId));
  }

  @Post('aids')
  @ApiResponse({ status: 201, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async addAid(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: aidSchema }) aid: AidInput,
  ): Promise<SetupView> {
    const tender = await this.access.require(who, 'aid.write', tenderId);
    await this.aids.add(tender, aid, who.personId);
    return this.desk.view(tender);
  }

  @Put('aids/:aidId')
  @ApiResponse({ status: 200, standardSchema: setupView })
  @SerializeOptions({ schema: setupView })
  async changeAid(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('aidId', { schema: uuid }) aidId: string,
    @Body({ schema: aidSchema }) aid: AidInput,
  ): Promise<SetupView> {
    const tender = await this.access.require(who, 'aid.write', tenderId);
    await this.aids.change(tender, aidId, aid, who.personId);
    return this.desk.view(tender);
  }
}
