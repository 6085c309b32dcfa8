import { Body, Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { tenderSchema, tenderView as tenderContract, type Tender, type TenderView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { ACCEPTED_ENDINGS } from '../../platform/files/media-type.ts';
import { tenderView } from './tender.view.ts';
import { TendersService, type StoredTender } from './tenders.service.ts';

@ApiTags('tenders')
@Controller('api/tenders')
export class TendersController {
  constructor(
    private readonly tenders: TendersService,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Imports a tender, in the form of tender.json. Its published set is fixed from then on. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: tenderContract })
  @SerializeOptions({ schema: tenderContract })
  async import(@Body({ schema: tenderSchema }) definition: Tender): Promise<TenderView> {
    return this.view(await this.tenders.importLive(definition, 'upload'));
  }

  @Get(':tenderId')
  @ApiResponse({ status: 200, standardSchema: tenderContract })
  @SerializeOptions({ schema: tenderContract })
  async one(
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
  ): Promise<TenderView> {
    return this.view(await this.tenders.live(tenderId));
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
