import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  carryInput,
  credentialCorrection,
  credentialEnding,
  credentialInput,
  credentialListView,
  type CarryInput,
  type CredentialCorrection,
  type CredentialEnding,
  type CredentialInput,
  type CredentialListView,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { dayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { TenderAccess } from '../../tenders/index.ts';
import { CredentialsService } from './credentials.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const Credential = () => Param('credentialId', { schema: id });

/** What the supplier of a contract holds: marks, memberships, covenants. */
@ApiTags('commitments')
@Controller('api/tenders/:tenderId/credentials')
export class CredentialsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly credentials: CredentialsService,
  ) {}

  /** What it holds here, and what its other contracts hold that the reader may see. */
  @Get()
  @ApiResponse({ status: 200, standardSchema: credentialListView })
  @SerializeOptions({ schema: credentialListView })
  async list(@Who() who: SignedIn, @Tender() tenderId: string): Promise<CredentialListView> {
    const tender = await this.access.require(who, 'commitment.read', tenderId);
    return this.credentials.list(who, tender, dayInTheUnitedKingdom(new Date()));
  }

  @Post()
  @ApiResponse({ status: 201, standardSchema: credentialListView })
  @SerializeOptions({ schema: credentialListView })
  async add(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: credentialInput }) input: CredentialInput,
  ): Promise<CredentialListView> {
    await this.credentials.add(await this.access.require(who, 'commitment.write', tenderId), input, who);
    return this.list(who, tenderId);
  }

  /** Carries over what another contract of the same supplier holds. */
  @Post('carried')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: credentialListView })
  @SerializeOptions({ schema: credentialListView })
  async carry(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: carryInput }) { credentialId }: CarryInput,
  ): Promise<CredentialListView> {
    await this.credentials.carry(await this.access.require(who, 'commitment.write', tenderId), credentialId, who);
    return this.list(who, tenderId);
  }

  /** Records that one no longer stands, and why. */
  @Post(':credentialId/ending')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: credentialListView })
  @SerializeOptions({ schema: credentialListView })
  async end(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Credential() credentialId: string,
    @Body({ schema: credentialEnding }) { reason }: CredentialEnding,
  ): Promise<CredentialListView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    await this.credentials.end(tender, credentialId, reason, who);
    return this.list(who, tenderId);
  }

  /** Puts what is right in the place of one that was recorded wrongly; what stood before stays in the history. */
  @Post(':credentialId/correction')
  @ApiResponse({ status: 201, standardSchema: credentialListView })
  @SerializeOptions({ schema: credentialListView })
  async correct(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Credential() credentialId: string,
    @Body({ schema: credentialCorrection }) input: CredentialCorrection,
  ): Promise<CredentialListView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    await this.credentials.correct(tender, credentialId, input, who);
    return this.list(who, tenderId);
  }
}
