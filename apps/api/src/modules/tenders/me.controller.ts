import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { meView, recentChangesView, type MeView, type RecentChangesView } from '@evenhand/shared/contracts';
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

  /** What others changed lately about the work of the person who asks. */
  @Get('changes')
  @ApiResponse({ status: 200, standardSchema: recentChangesView })
  @SerializeOptions({ schema: recentChangesView })
  async changes(@Who() who: SignedIn): Promise<RecentChangesView> {
    return { changes: [...(await this.me.recentChanges(who))] };
  }
}
