import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  agreementView,
  attendanceSchema,
  closingChecksView,
  moderationRecordView,
  moderationView,
  openSessionSchema,
  panelPresenceView,
  signOffSchema,
  type AgreementView,
  type Attendance,
  type ClosingChecksView,
  type ModerationRecordView,
  type ModerationView,
  type OpenSession,
  type PanelPresenceView,
  type SignOff,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AgendaService } from './agenda.service.ts';
import { ClosingService } from './closing.service.ts';
import { PresenceService } from './presence.service.ts';
import { SessionsService } from './sessions.service.ts';

const tenderId = { schema: z.uuid('This is not an id of ours.') };

/** The panel of a tender: its agenda and sessions, and what it closes with. */
@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation')
export class ModerationController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly sessions: SessionsService,
    private readonly closing: ClosingService,
    private readonly presence: PresenceService,
  ) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: moderationView })
  @SerializeOptions({ schema: moderationView })
  async one(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<ModerationView> {
    return this.agenda.of(who, id);
  }

  /** Opens a session with who is there; the first one freezes all scores. */
  @Post('session')
  @HttpCode(204)
  async open(
    @Who() who: SignedIn,
    @Param('tenderId', tenderId) id: string,
    @Body({ schema: openSessionSchema }) session: OpenSession,
  ): Promise<void> {
    await this.sessions.open(who, id, session);
  }

  /** Somebody comes, goes, or takes over the notes. */
  @Put('session/attendance')
  @HttpCode(204)
  async attend(
    @Who() who: SignedIn,
    @Param('tenderId', tenderId) id: string,
    @Body({ schema: attendanceSchema }) attendance: Attendance,
  ): Promise<void> {
    await this.sessions.attend(who, id, attendance);
  }

  @Post('session/end')
  @HttpCode(204)
  async end(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<void> {
    await this.sessions.end(who, id);
  }

  /** A sign of life of a page that is open at the table; the answer says whose pages are. */
  @Post('presence')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: panelPresenceView })
  @SerializeOptions({ schema: panelPresenceView })
  async here(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<PanelPresenceView> {
    return this.presence.heard(who, id);
  }

  /** What the panel looks at before it signs off. */
  @Get('checks')
  @ApiResponse({ status: 200, standardSchema: closingChecksView })
  @SerializeOptions({ schema: closingChecksView })
  async checks(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<ClosingChecksView> {
    return this.closing.checksOf(who, id);
  }

  /** The chair declares that the panel has agreed every score. */
  @Post('sign-off')
  @HttpCode(204)
  async signOff(
    @Who() who: SignedIn,
    @Param('tenderId', tenderId) id: string,
    @Body({ schema: signOffSchema }) signOff: SignOff,
  ): Promise<void> {
    await this.closing.signOff(who, id, signOff);
  }

  /** How far the panel agreed before moderation. */
  @Get('agreement')
  @ApiResponse({ status: 200, standardSchema: agreementView })
  @SerializeOptions({ schema: agreementView })
  async agreement(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<AgreementView> {
    return this.closing.agreement(who, id);
  }

  /** Everything that was agreed, by whom and why. */
  @Get('record')
  @ApiResponse({ status: 200, standardSchema: moderationRecordView })
  @SerializeOptions({ schema: moderationRecordView })
  async record(@Who() who: SignedIn, @Param('tenderId', tenderId) id: string): Promise<ModerationRecordView> {
    return this.closing.record(who, id);
  }
}
