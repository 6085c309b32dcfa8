import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import {
  demoSignInSchema,
  signInChoicesView,
  type DemoSignIn,
  type SignInChoicesView,
} from '@evenhand/shared/contracts';
import { OpenToAll } from '../../platform/auth/session.guard.ts';
import { SessionDoor } from './sign-in/session-door.ts';
import { SignInService } from './sign-in.service.ts';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly door: SessionDoor,
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
    await this.door.open(request, response, await this.signIn.asDemoPerson(personId));
  }

  /** Signs out: the session ends for every process at once. */
  @Delete()
  @OpenToAll()
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'Signed out.' })
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.door.close(request, response);
  }
}
