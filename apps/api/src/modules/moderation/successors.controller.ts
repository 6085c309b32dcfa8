import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  parkSchema,
  successorListView,
  successorSchema,
  type SuccessorInput,
  type SuccessorListView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Successors } from './successors.service.ts';

const id = z.uuid('This is not an id of ours.');
const place = z.object({ tenderId: id, personId: id });
type Place = z.infer<typeof place>;

/** Who scores, while the panel sits, what nobody has a vote on any more. */
@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation/successors')
export class SuccessorsController {
  constructor(private readonly successors: Successors) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: successorListView })
  @SerializeOptions({ schema: successorListView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<SuccessorListView> {
    return this.successors.list(who, tenderId);
  }

  /** Names somebody who scores questions independently. */
  @Post()
  @HttpCode(204)
  async name(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: successorSchema }) successor: SuccessorInput,
  ): Promise<void> {
    await this.successors.name(who, tenderId, successor);
  }

  /** Gives a seat to somebody whose own scores are in. */
  @Post(':personId/seat')
  @HttpCode(204)
  async seat(@Who() who: SignedIn, @Param({ schema: place }) { tenderId, personId }: Place): Promise<void> {
    await this.successors.seat(who, tenderId, personId);
  }

  /** Lets somebody go before their scores are in. */
  @Post(':personId/release')
  @HttpCode(204)
  async release(
    @Who() who: SignedIn,
    @Param({ schema: place }) { tenderId, personId }: Place,
    @Body({ schema: parkSchema }) { reason }: { reason: string },
  ): Promise<void> {
    await this.successors.release(who, tenderId, personId, reason);
  }
}
