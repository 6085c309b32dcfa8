import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  contractDateInput,
  holdInput,
  retentionRuleInput,
  type ContractDateInput,
  type HoldInput,
  type RetentionRuleInput,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { RetentionService } from './retention.service.ts';

const Tender = () => Param('tenderId', { schema: z.uuid('This is not an id of ours.') });

/** How long the record is kept. What stands is read with the record. */
@ApiTags('record')
@Controller('api/tenders/:tenderId/retention')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  /** Records the day on which the contract was entered into: retention counts from it. */
  @Post('contract')
  @HttpCode(204)
  async contracted(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: contractDateInput }) { contractedOn, reason }: ContractDateInput,
  ): Promise<void> {
    await this.retention.contracted(who, tenderId, contractedOn, reason.trim());
  }

  /** Withdraws the day of the contract that was recorded here, for a reason. The days of the award stay. */
  @Post('contract/withdrawn')
  @HttpCode(204)
  async withdrawn(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: holdInput }) { reason }: HoldInput,
  ): Promise<void> {
    await this.retention.withdrawn(who, tenderId, reason);
  }

  /** Sets for how many years from the contract responses are kept, losing ones too. */
  @Post('rule')
  @HttpCode(204)
  async rule(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: retentionRuleInput }) { years }: RetentionRuleInput,
  ): Promise<void> {
    await this.retention.rule(who, tenderId, years);
  }

  /** Puts everything of the tender under legal hold: nothing is deleted while it stands. */
  @Post('hold')
  @HttpCode(204)
  async hold(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: holdInput }) { reason }: HoldInput,
  ): Promise<void> {
    await this.retention.hold(who, tenderId, reason);
  }

  @Post('release')
  @HttpCode(204)
  async release(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: holdInput }) { reason }: HoldInput,
  ): Promise<void> {
    await this.retention.release(who, tenderId, reason);
  }

  /** Deletes the content of responses whose time is over. The record of what was done stays. */
  @Post('purge')
  @HttpCode(204)
  async purge(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Body({ schema: holdInput }) { reason }: HoldInput,
  ): Promise<void> {
    await this.retention.purge(who, tenderId, reason, new Date());
  }
}
