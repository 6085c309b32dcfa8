import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { outboxView, type OutboxView } from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { MailRoom } from './mail-room.service.ts';

/** The mails of the service, for administrators: where no mail server is configured they pass on what stands in them. */
@ApiTags('people')
@Controller('api/outbox')
export class OutboxController {
  constructor(private readonly room: MailRoom) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: outboxView })
  @SerializeOptions({ schema: outboxView })
  async newest(@Who() who: SignedIn): Promise<OutboxView> {
    return this.room.newest(who);
  }
}
