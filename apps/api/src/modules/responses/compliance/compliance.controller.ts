import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  complianceView,
  findingDecisionInput,
  findingInput,
  lowPriceInput,
  thresholdApprovalInput,
  thresholdInput,
  thresholdOverrideInput,
  thresholdResultInput,
  thresholdWithdrawalInput,
  type ComplianceView,
  type FindingDecisionInput,
  type FindingInput,
  type LowPriceInput,
  type ThresholdApprovalInput,
  type ThresholdInput,
  type ThresholdOverrideInput,
  type ThresholdResultInput,
  type ThresholdWithdrawalInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { ComplianceService } from './compliance.service.ts';
import { FindingsService } from './findings.service.ts';
import { LowPricesService } from './low-prices.service.ts';
import { ThresholdsService } from './thresholds.service.ts';

const id = z.uuid('This is not an id of ours.');
const Tender = () => Param('tenderId', { schema: id });
const Threshold = () => Param('thresholdId', { schema: id });

/** Each answer is the whole of the compliance of the tender, as it then stands. */
@ApiTags('compliance')
@Controller('api/tenders/:tenderId')
@SerializeOptions({ schema: complianceView })
export class ComplianceController {
  constructor(
    private readonly compliance: ComplianceService,
    private readonly findings: FindingsService,
    private readonly thresholds: ThresholdsService,
    private readonly lowPrices: LowPricesService,
  ) {}

  @Get('compliance')
  @ApiResponse({ status: 200, standardSchema: complianceView })
  async view(@Who() who: SignedIn, @Tender() tenderId: string): Promise<ComplianceView> {
    return this.compliance.view(who, tenderId);
  }

  /** Raises a finding: a task, from which nothing follows by itself. */
  @Post('findings')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async raise(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: findingInput }) given: FindingInput,
  ): Promise<ComplianceView> {
    await this.findings.raise(who, tenderId, given);
    return this.compliance.view(who, tenderId);
  }

  /** Records what a person decides about a finding. */
  @Post('findings/:findingId/decisions')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async decide(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('findingId', { schema: id }) findingId: string,
    @Body({ schema: findingDecisionInput }) given: FindingDecisionInput,
  ): Promise<ComplianceView> {
    await this.findings.decide(who, tenderId, findingId, given);
    return this.compliance.view(who, tenderId);
  }

  /** Adds a mandatory threshold, while the tender is being set up. */
  @Post('thresholds')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async addThreshold(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: thresholdInput }) given: ThresholdInput,
  ): Promise<ComplianceView> {
    await this.thresholds.add(who, tenderId, given);
    return this.compliance.view(who, tenderId);
  }

  /** Withdraws a threshold that was written wrongly, while the tender is being set up. */
  @Post('thresholds/:thresholdId/withdrawal')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async withdrawThreshold(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Threshold() thresholdId: string,
    @Body({ schema: thresholdWithdrawalInput }) { reason }: ThresholdWithdrawalInput,
  ): Promise<ComplianceView> {
    await this.thresholds.withdraw(who, tenderId, thresholdId, reason);
    return this.compliance.view(who, tenderId);
  }

  /** Records what a response states about a threshold. The rule says whether that is enough. */
  @Post('thresholds/:thresholdId/results')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async state(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Threshold() thresholdId: string,
    @Body({ schema: thresholdResultInput }) given: ThresholdResultInput,
  ): Promise<ComplianceView> {
    await this.thresholds.state(who, tenderId, thresholdId, given);
    return this.compliance.view(who, tenderId);
  }

  /** Asks to let a response pass a threshold that it does not meet. It counts once a second person approves. */
  @Post('thresholds/:thresholdId/overrides')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async askOverride(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Threshold() thresholdId: string,
    @Body({ schema: thresholdOverrideInput }) given: ThresholdOverrideInput,
  ): Promise<ComplianceView> {
    await this.thresholds.askOverride(who, tenderId, thresholdId, given);
    return this.compliance.view(who, tenderId);
  }

  /** Approves an override that somebody else has asked for. */
  @Post('thresholds/:thresholdId/approvals')
  @ApiResponse({ status: 201, standardSchema: complianceView })
  async approveOverride(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Threshold() thresholdId: string,
    @Body({ schema: thresholdApprovalInput }) { responseId }: ThresholdApprovalInput,
  ): Promise<ComplianceView> {
    await this.thresholds.approveOverride(who, tenderId, thresholdId, responseId);
    return this.compliance.view(who, tenderId);
  }

  /** Takes a step about a price that looks abnormally low. */
  @Post('low-prices/:responseId')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: complianceView })
  async lowPrice(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Param('responseId', { schema: id }) responseId: string,
    @Body({ schema: lowPriceInput }) given: LowPriceInput,
  ): Promise<ComplianceView> {
    await this.lowPrices.take(who, tenderId, responseId, given);
    return this.compliance.view(who, tenderId);
  }
}
