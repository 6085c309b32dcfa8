import { Body, Controller, Get, Param, Put, Res, SerializeOptions } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import {
  dataProtectionView,
  disclosureCardView,
  disclosureInput,
  type DataProtectionView,
  type DisclosureCardView,
  type DisclosureInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { csvLine } from '../../../platform/tables/csv.ts';
import { DataProtection } from './data-protection.service.ts';
import { DisclosureService } from './disclosure.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** What is disclosed about machine use and personal data in a tender. */
@ApiTags('record')
@Controller('api/tenders/:tenderId')
export class DisclosureController {
  constructor(
    private readonly disclosure: DisclosureService,
    private readonly protection: DataProtection,
  ) {}

  /** The disclosure card in the fields of the Algorithmic Transparency Recording Standard. */
  @Get('disclosure-card')
  @ApiResponse({ status: 200, standardSchema: disclosureCardView })
  @SerializeOptions({ schema: disclosureCardView })
  async card(@Who() who: SignedIn, @Tender() tenderId: string): Promise<DisclosureCardView> {
    return this.disclosure.view(who, tenderId);
  }

  /** The card as a table. */
  @Get('disclosure-card/csv')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async table(@Who() who: SignedIn, @Tender() tenderId: string, @Res() response: Response): Promise<void> {
    const { reference, lines } = await this.disclosure.lines(who, tenderId);
    response.attachment(`Disclosure ${reference}.csv`).type('text/csv; charset=utf-8');
    response.send(lines.map(csvLine).join(''));
  }

  /** Keeps what the authority says on the card. */
  @Put('disclosure-card')
  @ApiResponse({ status: 200, standardSchema: disclosureCardView })
  @SerializeOptions({ schema: disclosureCardView })
  async write(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: disclosureInput }) input: DisclosureInput,
  ): Promise<DisclosureCardView> {
    return this.disclosure.write(who, tenderId, input);
  }

  /** What personal data the tender holds, where, what for, who may see it, how long it is kept, and who has read. */
  @Get('data-protection')
  @ApiResponse({ status: 200, standardSchema: dataProtectionView })
  @SerializeOptions({ schema: dataProtectionView })
  async personalData(@Who() who: SignedIn, @Tender() tenderId: string): Promise<DataProtectionView> {
    return this.protection.view(who, tenderId);
  }
}
