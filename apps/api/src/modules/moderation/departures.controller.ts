import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  departureListView,
  departureSchema,
  parkSchema,
  type DepartureInput,
  type DepartureListView,
} from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Departures } from './departures.service.ts';

const id = z.uuid('This is not an id of ours.');
const place = z.object({ tenderId: id, personId: id });
type Place = z.infer<typeof place>;

/** Evaluators who will not come back while the panel sits. */
@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation/departures')
export class DeparturesController {
  constructor(private readonly departures: Departures) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: departureListView })
  @SerializeOptions({ schema: departureListView })
  async list(@Who() who: SignedIn, @Param('tenderId', { schema: id }) tenderId: string): Promise<DepartureListView> {
    return this.departures.list(who, tenderId);
  }

  /** Asks to go on without an evaluator. */
  @Post()
  @HttpCode(204)
  async ask(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: id }) tenderId: string,
    @Body({ schema: departureSchema }) departure: DepartureInput,
  ): Promise<void> {
    await this.departures.ask(who, tenderId, departure);
  }

  /** Lets the panel go on without the evaluator; whoever asked cannot. */
  @Post(':personId/approval')
  @HttpCode(204)
  async approve(@Who() who: SignedIn, @Param({ schema: place }) { tenderId, personId }: Place): Promise<void> {
    await this.departures.approve(who, tenderId, personId);
  }

  /** The evaluator comes after all. */
  @Post(':personId/return')
  @HttpCode(204)
  async takeBack(
    @Who() who: SignedIn,
    @Param({ schema: place }) { tenderId, personId }: Place,
    @Body({ schema: parkSchema }) { reason }: { reason: string },
  ): Promise<void> {
    await this.departures.takeBack(who, tenderId, { personId, reason });
  }
}
