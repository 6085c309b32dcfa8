import { Body, Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { tenderSchema, tenderView as tenderContract, type Tender, type TenderView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { ACCEPTED_ENDINGS } from '../../platform/files/media-type.ts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { KeyOfRequest, TakesKey, type Keyed } from '../../platform/idempotency/keyed.ts';
import { Once } from '../../platform/idempotency/once.service.ts';
import { Rights } from '../people/index.ts';
import { TenderAccess } from './tender-access.service.ts';
import { tenderView } from './tender.view.ts';
import { TendersService, type StoredTender } from './tenders.service.ts';

@ApiTags('tenders')
@Controller('api/tenders')
export class TendersController {
  constructor(
    private readonly tenders: TendersService,
    private readonly access: TenderAccess,
    private readonly rights: Rights,
    private readonly once: Once,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Imports a tender, in the form of tender.json, as a draft. In a demonstration its scoring is open at once. */
  @Post()
  @ForMachines()
  @TakesKey()
  @ApiResponse({ status: 201, standardSchema: tenderContract })
  @SerializeOptions({ schema: tenderContract })
  async import(
    @Who() who: SignedIn,
    @KeyOfRequest() keyed: Keyed,
    @Body({ schema: tenderSchema }) definition: Tender,
  ): Promise<TenderView> {
    this.rights.requireAnywhere(who, 'tender.import');
    const phase = this.config.demo ? 'scoring' : 'setting-up';
    return this.once.only(keyed, definition, async () =>
      this.view(await this.tenders.importLive(definition, who, phase)),
    );
  }

  @Get(':tenderId')
  @ForMachines()
  @ApiResponse({ status: 200, standardSchema: tenderContract })
  @SerializeOptions({ schema: tenderContract })
  async one(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
  ): Promise<TenderView> {
    return this.view(await this.access.require(who, 'tender.read', tenderId));
  }

  private view(tender: StoredTender): TenderView {
    const { fileBytes, filesPerResponse } = this.config.limits;
    return tenderView(tender, {
      extensions: [...ACCEPTED_ENDINGS],
      maxFileBytes: fileBytes,
      maxFiles: filesPerResponse,
    });
  }
}
