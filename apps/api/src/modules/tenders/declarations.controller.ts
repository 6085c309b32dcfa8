import { Body, Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  declarationSchema,
  ownDeclarationView,
  type DeclarationInput,
  type OwnDeclarationView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Declarations } from '../people/index.ts';
import { TenderAccess } from './tender-access.service.ts';

const id = z.uuid('This is not an id of ours.');

/** Declarations of interests in a tender and its bidders. */
@ApiTags('people')
@Controller('api/tenders/:tenderId/declaration')
export class DeclarationsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly declarations: Declarations,
  ) {}

  /** What is asked of the person who asks, and how the person stands. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: ownDeclarationView })
  @SerializeOptions({ schema: ownDeclarationView })
  async own(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<OwnDeclarationView> {
    await this.access.require(who, 'declaration.give', tenderId);
    return this.declarations.own(tenderId, who.personId);
  }

  /** Declares one's own interests. A declaration is never changed; a new one follows it. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: ownDeclarationView })
  @SerializeOptions({ schema: ownDeclarationView })
  async give(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: declarationSchema }) input: DeclarationInput,
  ): Promise<OwnDeclarationView> {
    await this.access.require(who, 'declaration.give', tenderId);
    await this.declarations.give(tenderId, who.personId, input);
    return this.declarations.own(tenderId, who.personId);
  }
}
