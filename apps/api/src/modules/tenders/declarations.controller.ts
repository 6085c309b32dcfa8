import { Body, Controller, Get, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  conflictsAssessmentView,
  declarationDecisionSchema,
  declarationSchema,
  ownDeclarationView,
  type ConflictsAssessmentView,
  type DeclarationDecisionInput,
  type DeclarationInput,
  type OwnDeclarationView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TellsBidders } from '../../platform/http/tells-bidders.ts';
import { ConflictsAssessment, Declarations } from '../people/index.ts';
import { TenderAccess } from './tender-access.service.ts';

const id = z.uuid('This is not an id of ours.');

/** Declarations of interests in a tender and its bidders. */
@ApiTags('people')
@TellsBidders()
@Controller('api/tenders/:tenderId')
export class DeclarationsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly declarations: Declarations,
    private readonly assessment: ConflictsAssessment,
  ) {}

  /** What is asked of the person who asks, and how the person stands. */
  @Get('declaration')
  @ApiResponse({ status: 200, standardSchema: ownDeclarationView })
  @SerializeOptions({ schema: ownDeclarationView })
  async own(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<OwnDeclarationView> {
    await this.access.require(who, 'declaration.give', tenderId);
    return this.declarations.own(tenderId, who.personId);
  }

  /** Declares one's own interests. A declaration is never changed; a new one follows it. */
  @Post('declaration')
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

  /** The conflicts assessment: every declaration and decision, oldest first, and how everybody stands now. */
  @Get('declarations')
  @ApiResponse({ status: 200, standardSchema: conflictsAssessmentView })
  @SerializeOptions({ schema: conflictsAssessmentView })
  async all(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<ConflictsAssessmentView> {
    await this.access.require(who, 'declaration.read', tenderId);
    return this.assessment.of(tenderId);
  }

  /** Decides whether somebody with a declared interest takes part. Nobody decides about their own. */
  @Post('declarations/:declarationId/decisions')
  @ApiResponse({ status: 201, standardSchema: conflictsAssessmentView })
  @SerializeOptions({ schema: conflictsAssessmentView })
  async decide(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Param('declarationId', { schema: id }) declarationId: string,
    @Body({ schema: declarationDecisionSchema }) input: DeclarationDecisionInput,
  ): Promise<ConflictsAssessmentView> {
    await this.access.require(who, 'declaration.read', tenderId);
    const declaration = await this.declarations.get(tenderId, declarationId);
    await this.access.require(who, 'declaration.decide', tenderId, { own: declaration.personId === who.personId });
    await this.declarations.decide(declaration, input, who.personId);
    return this.assessment.of(tenderId);
  }
}
