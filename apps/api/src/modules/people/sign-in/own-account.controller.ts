import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import * as z from 'zod/mini';
import {
  ownAccountView,
  passphraseChangeSchema,
  proofSchema,
  recoveryCodesView,
  renewalView,
  type OwnAccountView,
  type PassphraseChange,
  type Proof,
  type RecoveryCodesView,
  type RenewalView,
} from '@evenhand/shared/contracts';
import { AttemptLimit } from '../../../platform/auth/attempt-limit.ts';
import { CurrentSession } from '../../../platform/auth/session.guard.ts';
import type { StoredSession } from '../../../platform/auth/sessions.service.ts';
import { OwnAccount } from './own-account.service.ts';

/** The account of who asks. Every proof counts against the limit of attempts, like a sign-in. */
@ApiTags('session')
@Controller('api/account')
export class OwnAccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly limit: AttemptLimit,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: ownAccountView })
  @SerializeOptions({ schema: ownAccountView })
  async show(@CurrentSession() session: StoredSession): Promise<OwnAccountView> {
    return this.account.view(session);
  }

  /** Changes the passphrase; every other session of the person ends. */
  @Put('passphrase')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'The passphrase is changed.' })
  async changePassphrase(
    @CurrentSession() session: StoredSession,
    @Body({ schema: passphraseChangeSchema }) change: PassphraseChange,
    @Req() request: Request,
  ): Promise<void> {
    await this.limit.count(request.ip);
    await this.account.changePassphrase(session, change);
  }

  /** Makes new recovery codes and tells them this once. */
  @Post('recovery-codes')
  @ApiResponse({ status: 201, standardSchema: recoveryCodesView })
  @SerializeOptions({ schema: recoveryCodesView })
  async newRecoveryCodes(
    @CurrentSession() { personId }: StoredSession,
    @Body({ schema: proofSchema }) proof: Proof,
    @Req() request: Request,
  ): Promise<RecoveryCodesView> {
    await this.limit.count(request.ip);
    return { recoveryCodes: await this.account.newRecoveryCodes(personId, proof) };
  }

  /** Begins to set the account up anew, with another authenticator app. */
  @Post('renewal')
  @ApiResponse({ status: 201, standardSchema: renewalView })
  @SerializeOptions({ schema: renewalView })
  async renew(
    @CurrentSession() { personId }: StoredSession,
    @Body({ schema: proofSchema }) proof: Proof,
    @Req() request: Request,
  ): Promise<RenewalView> {
    await this.limit.count(request.ip);
    return { token: await this.account.renew(personId, proof) };
  }

  /** Signs the person out where this session is. */
  @Delete('sessions/:sessionId')
  @ApiResponse({ status: 200, standardSchema: ownAccountView })
  @SerializeOptions({ schema: ownAccountView })
  async endSession(
    @CurrentSession() session: StoredSession,
    @Param('sessionId', { schema: z.string().check(z.regex(/^[0-9a-f]{16}$/, 'This is not an id of ours.')) })
    sessionId: string,
  ): Promise<OwnAccountView> {
    await this.account.endSession(session.personId, sessionId);
    return this.account.view(session);
  }
}
