import { Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import { selfAuditView, type SelfAuditView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { SelfAuditService } from './self-audit.service.ts';

@ApiTags('results')
@Controller('api/tenders/:tenderId/self-audit')
export class SelfAuditController {
  constructor(private readonly selfAudit: SelfAuditService) {}

  /** Every check of the self-audit on this tender, before the award. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: selfAuditView })
  @SerializeOptions({ schema: selfAuditView })
  async one(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
  ): Promise<SelfAuditView> {
    return this.selfAudit.view(who, tenderId);
  }
}
