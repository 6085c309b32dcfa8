import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  demoSignInSchema,
  signInChoicesView,
  type DemoSignIn,
  type SignInChoicesView,
} from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../../platform/auth/session-cookie.ts';
import { OpenToAll } from '../../platform/auth/session.guard.ts';
import { Sessions } from '../../platform/auth/sessions.service.ts';
import { SignInService } from './sign-in.service.ts';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: Sessions,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** The ways in which a person can sign in here. */
  @Get('choices')
  @OpenToAll()
  @ApiResponse({ status: 200, standardSchema: signInChoicesView })
  @SerializeOptions({ schema: signInChoicesView })
  async choices(): Promise<SignInChoicesView> {
    return this.signIn.choices();
  }

  /** Signs in as a person of the demonstration. Outside it this is refused. */
  @Post('demo')
  @OpenToAll()
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Signed in; the cookie is set.' })
  async demo(
    @Body({ schema: demoSignInSchema }) { personId }: DemoSignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.forget(request);
    const { token, session } = await this.signIn.asDemoPerson(personId);
    setSessionCookie(response, this.config, token, session.endsAt);
  }

  /** Signs out: the session ends for every process at once. */
  @Delete()
  @OpenToAll()
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Signed out.' })
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.forget(request);
    clearSessionCookie(response, this.config);
  }

  // Whoever signs in anew gets a new secret; the one before is worth nothing from then on.
  private async forget(request: Request): Promise<void> {
    const token = sessionToken(request, this.config);
    if (token !== null) await this.sessions.end(token);
  }
}
