import { Body, Controller, Delete, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  madeTokenView,
  newTokenSchema,
  tokenListView,
  type MadeTokenView,
  type NewToken,
  type TokenListView,
} from '@evenhand/shared/contracts';
import { CurrentSession, Who } from '../../platform/auth/session.guard.ts';
import type { StoredSession } from '../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TokensService } from './tokens.service.ts';

/** Tokens with which machines ask. People make and revoke them; no token does. */
@ApiTags('machines')
@Controller('api/tokens')
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: tokenListView })
  @SerializeOptions({ schema: tokenListView })
  async list(@Who() who: SignedIn): Promise<TokenListView> {
    return this.tokens.view(who);
  }

  /** Makes a token; the secret is in this answer and nowhere else. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: madeTokenView })
  @SerializeOptions({ schema: madeTokenView })
  async make(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @Body({ schema: newTokenSchema }) asked: NewToken,
  ): Promise<MadeTokenView> {
    return this.tokens.make(who, session, asked);
  }

  /** Revokes a token; it stays in the list. */
  @Delete(':tokenId')
  @ApiResponse({ status: 200, standardSchema: tokenListView })
  @SerializeOptions({ schema: tokenListView })
  async revoke(
    @Who() who: SignedIn,
    @Param('tokenId', { schema: z.uuid('This is not an id of ours.') }) tokenId: string,
  ): Promise<TokenListView> {
    await this.tokens.revoke(who, tokenId);
    return this.tokens.view(who);
  }
}
