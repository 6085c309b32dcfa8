import { Body, Controller, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  commitmentCandidatesView,
  commitmentInput,
  commitmentRegisterView,
  commitmentTermsInput,
  commitmentView,
  contractInput,
  contractView as contractContract,
  endingInput,
  endingTakenBackInput,
  takingOutInput,
  variationInput,
  type CommitmentCandidatesView,
  type CommitmentInput,
  type CommitmentRegisterView,
  type CommitmentTermsInput,
  type CommitmentView,
  type ContractInput,
  type ContractView,
  type EndingInput,
  type EndingTakenBackInput,
  type TakingOutInput,
  type VariationInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess } from '../tenders/index.ts';
import { CandidatesService } from './candidates.service.ts';
import { CommitmentAccess } from './commitment-access.service.ts';
import { codeOf, CommitmentsService } from './commitments.service.ts';
import { contractView, ContractsService } from './contracts.service.ts';
import { RegisterService } from './register.service.ts';

const id = z.uuid('This is not an id of ours.');

@ApiTags('commitments')
@Controller('api')
export class CommitmentsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly commitmentAccess: CommitmentAccess,
    private readonly contracts: ContractsService,
    private readonly commitments: CommitmentsService,
    private readonly candidates: CandidatesService,
    private readonly registers: RegisterService,
  ) {}

  /** The contract of a tender with its commitments and where each stands today. */
  @Get('tenders/:tenderId/commitments')
  @ApiResponse({ status: 200, standardSchema: commitmentRegisterView })
  @SerializeOptions({ schema: commitmentRegisterView })
  async register(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<CommitmentRegisterView> {
    return this.registers.register(await this.access.require(who, 'commitment.read', tenderId), who);
  }

  /** Records the contract that the award led to, or corrects what is known of it. */
  @Put('tenders/:tenderId/contract')
  @ApiResponse({ status: 200, standardSchema: contractContract })
  @SerializeOptions({ schema: contractContract })
  async record(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: contractInput }) input: ContractInput,
  ): Promise<ContractView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    return contractView(await this.contracts.record(tender, input, who));
  }

  /** Promises found in the winning response, each with its words: what may be taken over. */
  @Get('tenders/:tenderId/commitment-candidates')
  @ApiResponse({ status: 200, standardSchema: commitmentCandidatesView })
  @SerializeOptions({ schema: commitmentCandidatesView })
  async offered(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
  ): Promise<CommitmentCandidatesView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    const { responseId } = await this.contracts.get(tender.id);
    const taken = new Map((await this.commitments.ofTender(tender.id)).map((each) => [each.claimId, codeOf(each)]));
    const candidates = await this.candidates.of(responseId);
    return { candidates: candidates.map((each) => ({ ...each, takenAs: taken.get(each.claimId) ?? null })) };
  }

  /** Takes a promise over as a term of the contract. */
  @Post('tenders/:tenderId/commitments')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async take(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: commitmentInput }) input: CommitmentInput,
  ): Promise<CommitmentView> {
    const tender = await this.access.require(who, 'commitment.write', tenderId);
    return this.registers.page(tender, await this.commitments.take(tender.id, input, who), who);
  }

  @Get('commitments/:commitmentId')
  @ApiResponse({ status: 200, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async one(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
  ): Promise<CommitmentView> {
    const { tender, commitment } = await this.commitmentAccess.require(who, 'commitment.read', commitmentId);
    return this.registers.page(tender, commitment, who);
  }

  /** Puts the terms of a commitment right while the schedule is drafted: until the contract is entered into. */
  @Put('commitments/:commitmentId/terms')
  @ApiResponse({ status: 200, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async edit(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: commitmentTermsInput }) input: CommitmentTermsInput,
  ): Promise<CommitmentView> {
    const { tender } = await this.commitmentAccess.require(who, 'commitment.write', commitmentId);
    return this.registers.page(tender, await this.commitments.edit(commitmentId, input, who), who);
  }

  /** Takes a commitment out of the schedule while it is drafted or of a response that has not won. The record keeps it. */
  @Post('commitments/:commitmentId/taking-out')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: commitmentRegisterView })
  @SerializeOptions({ schema: commitmentRegisterView })
  async takeOut(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: takingOutInput }) { reason }: TakingOutInput,
  ): Promise<CommitmentRegisterView> {
    const { tender } = await this.commitmentAccess.require(who, 'commitment.write', commitmentId);
    await this.commitments.takeOut(commitmentId, reason, who);
    return this.registers.register(tender, who);
  }

  /** Changes a commitment by a variation that both sides agreed. The wording before stays in the record. */
  @Post('commitments/:commitmentId/variations')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async vary(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: variationInput }) input: VariationInput,
  ): Promise<CommitmentView> {
    const { tender } = await this.commitmentAccess.require(who, 'commitment.write', commitmentId);
    return this.registers.page(tender, await this.commitments.vary(commitmentId, input, who), who);
  }

  /** Ends a commitment early, as both sides agreed. What fell due until then stays. */
  @Post('commitments/:commitmentId/ending')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async end(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: endingInput }) input: EndingInput,
  ): Promise<CommitmentView> {
    const { tender } = await this.commitmentAccess.require(who, 'commitment.write', commitmentId);
    return this.registers.page(tender, await this.commitments.end(commitmentId, input, who), who);
  }

  /** Takes an early end back, as both sides agreed. */
  @Post('commitments/:commitmentId/ending/withdrawal')
  @ApiResponse({ status: 201, standardSchema: commitmentView })
  @SerializeOptions({ schema: commitmentView })
  async takeEndBack(
    @Who() who: SignedIn,
    @Param('commitmentId', { schema: id }) commitmentId: string,
    @Body({ schema: endingTakenBackInput }) input: EndingTakenBackInput,
  ): Promise<CommitmentView> {
    const { tender } = await this.commitmentAccess.require(who, 'commitment.write', commitmentId);
    return this.registers.page(tender, await this.commitments.takeEndBack(commitmentId, input, who), who);
  }
}
