import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { meView, type MeView } from '@evenhand/shared/contracts';
import { CurrentSession, Who } from '../../platform/auth/session.guard.ts';
import type { StoredSession } from '../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { MeService } from './me.service.ts';

/** It stands here because what a person may do depends on the phases of tenders. */
@ApiTags('session')
@Controller('api/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  /** The person who asks, with what the person may do now. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: meView })
  @SerializeOptions({ schema: meView })
  async one(@Who() who: SignedIn, @CurrentSession() session: StoredSession): Promise<MeView> {
    return this.me.view(who, session);
  }
}
