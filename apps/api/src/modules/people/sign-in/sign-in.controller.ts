import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import {
  enrolmentSchema,
  invitationSchema,
  invitationView,
  localSignInSchema,
  recoveryCodesView,
  type Enrolment,
  type InvitationInput,
  type InvitationView,
  type LocalSignIn,
  type RecoveryCodesView,
} from '@evenhand/shared/contracts';
import { AttemptLimit } from '../../../platform/auth/attempt-limit.ts';
import { OpenToAll } from '../../../platform/auth/session.guard.ts';
import { Problem } from '../../../platform/problem.ts';
import { SignInService } from '../sign-in.service.ts';
import { clearReturnState, returnState, setReturnState } from './return-state.ts';
import { LocalAccounts } from './local-accounts.service.ts';
import { OrganisationSignIn } from './organisation-sign-in.service.ts';
import { SessionDoor } from './session-door.ts';

const nextPage = z.optional(z.string().check(z.maxLength(2000)));

/** The ways to prove who one is. Every attempt counts against the limit of the address it comes from. */
@ApiTags('session')
@Controller('api/session')
@OpenToAll()
export class SignInController {
  constructor(
    private readonly accounts: LocalAccounts,
    private readonly organisation: OrganisationSignIn,
    private readonly signIn: SignInService,
    private readonly limit: AttemptLimit,
    private readonly door: SessionDoor,
  ) {}

  /** Signs in with a local account. */
  @Post('local')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Signed in; the cookie is set.' })
  async local(
    @Body({ schema: localSignInSchema }) input: LocalSignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.limit.count(request.ip);
    const personId = await this.accounts.personOf(input);
    await this.door.open(request, response, await this.signIn.as(personId, 'local'));
  }

  /** What an invited person needs to set up an account. */
  @Post('invitation')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: invitationView })
  @SerializeOptions({ schema: invitationView })
  async invitation(
    @Body({ schema: invitationSchema }) { token }: InvitationInput,
    @Req() request: Request,
  ): Promise<InvitationView> {
    await this.limit.count(request.ip);
    return this.accounts.invitation(token);
  }

  /** Sets an account up, signs in with it, and tells its recovery codes this once. */
  @Post('enrolment')
  @ApiResponse({ status: 201, standardSchema: recoveryCodesView })
  @SerializeOptions({ schema: recoveryCodesView })
  async enrol(
    @Body({ schema: enrolmentSchema }) input: Enrolment,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesView> {
    await this.limit.count(request.ip);
    const { personId, recoveryCodes } = await this.accounts.enrol(input);
    await this.door.open(request, response, await this.signIn.as(personId, 'local'));
    return { recoveryCodes };
  }

  /** Sends the browser to the sign-in of the organisation. */
  @Get('organisation')
  @ApiResponse({ status: 302, description: 'To the provider.', content: { 'text/html': {} } })
  async begin(
    @Query('next', { schema: nextPage }) next: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.limit.count(request.ip);
    const { address, state } = await this.organisation.begin(ownPage(next));
    setReturnState(response, state, this.door.secure);
    response.redirect(address);
  }

  /** Where the provider sends the browser back to. A refusal leads to the sign-in page, which says so. */
  @Get('organisation/return')
  @ApiResponse({ status: 302, description: 'To the page that was wanted.', content: { 'text/html': {} } })
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const state = returnState(request);
    clearReturnState(response, this.door.secure);
    try {
      await this.limit.count(request.ip);
      if (state === null) throw new Problem('session.refused');
      const query = new URL(request.originalUrl, 'http://localhost').searchParams;
      const { personId, next } = await this.organisation.finish(query, state);
      await this.door.open(request, response, await this.signIn.as(personId, 'organisation'));
      response.redirect(next);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      response.redirect(`/sign-in?refused=${encodeURIComponent(fault.detail)}`);
    }
  }
}

// Only a page of this application: a link that begins a sign-in can be made by anyone.
function ownPage(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/my-work';
}
