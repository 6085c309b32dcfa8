import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { ocidSchema } from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { OcdsService } from './ocds.service.ts';

const ocid = z.optional(ocidSchema);

@ApiTags('commitments')
@Controller('api/tenders/:tenderId/ocds')
export class OcdsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly ocds: OcdsService,
  ) {}

  /**
   * The tender, its award and what was delivered as an OCDS 1.1 release package, checked against the published schema.
   * `ocid`: as the notice service gave it; without one the tender's own reference, under no registered prefix.
   */
  @Get()
  @ApiProduces('application/json')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async release(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
    @Query('ocid', { schema: ocid }) given: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const tender = await this.access.require(who, 'record.export', tenderId);
    const content = await this.ocds.package(tender, given ?? unregistered(tender.reference), new Date());
    response.attachment(`OCDS ${tender.reference}.json`).type('application/json');
    response.send(`${JSON.stringify(content, null, 2)}\n`);
  }
}

/** A reference may hold what an identifier must not, such as a space or a number sign. */
function unregistered(reference: string): string {
  return `unregistered-${reference.replaceAll(/[^\w.-]+/g, '-')}`;
}
