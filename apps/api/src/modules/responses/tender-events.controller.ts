import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import * as z from 'zod/mini';
import { responseEventView } from '@evenhand/shared/contracts';
import { ForMachines } from '../../platform/auth/for-machines.ts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { WhoNow } from '../../platform/auth/who-now.service.ts';
import { lastEventId, openEventStream, type EventStream } from '../../platform/http/event-stream.ts';
import { TenderAccess } from '../tenders/index.ts';
import { BidderMasking } from './masking/bidder-masking.service.ts';
import { OF_RESPONSES, ProgressFeed, type AuditEvent } from './progress-feed.ts';
import { responseSummary } from './response.view.ts';
import { ResponseAccess } from './response-access.service.ts';
import { ResponsesService } from './responses.service.ts';

@ApiTags('responses')
@Controller('api/tenders/:tenderId/events')
export class TenderEventsController {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponsesService,
    private readonly responseAccess: ResponseAccess,
    private readonly masking: BidderMasking,
    private readonly feed: ProgressFeed,
    private readonly whoNow: WhoNow,
    private readonly log: PinoLogger,
  ) {}

  /**
   * What happens to the responses of a tender, as server-sent events named `response` with the whole new state of one
   * response. Ids count these events and no others; a browser that comes back with Last-Event-ID gets what it missed. The
   * list of responses gives the same states to whoever asks for them.
   */
  @Get()
  @ForMachines()
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async follow(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
    @Headers('last-event-id') seen: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.access.require(who, 'response.list', tenderId);
    if (response.closed) return;
    const closed = new AbortController();
    const stream = openEventStream(response, () => {
      closed.abort();
    });
    // One after the other: events that come while earlier ones are still being looked up wait for them.
    let earlier = Promise.resolve();
    const next = (work: () => Promise<void>) => {
      earlier = earlier.then(work).catch((fault: unknown) => {
        this.log.warn({ err: fault }, 'progress could not be passed on');
        stream.end();
      });
    };
    next(async () => {
      const { from, end } = await this.feed.listen(tenderId, (events) => {
        next(() => this.pass(who, tenderId, stream, events));
      });
      closed.signal.addEventListener('abort', end);
      if (closed.signal.aborted) end();
      const last = lastEventId(seen);
      if (last === null) {
        stream.send({ id: await this.feed.placeOf(tenderId, from), name: 'ready', data: {} });
        return;
      }
      const after = await this.feed.sequenceAt(tenderId, last);
      await this.pass(who, tenderId, stream, await this.feed.missed(tenderId, after, from));
    });
  }

  // Rights may have gone since the stream opened, with a token, a declaration or a role: each time they are asked for anew.
  private async pass(
    opened: SignedIn,
    tenderId: string,
    stream: EventStream,
    events: readonly AuditEvent[],
  ): Promise<void> {
    const ofResponses = events.filter(({ kind }) => kind.startsWith(OF_RESPONSES));
    if (ofResponses.length === 0) return;
    const who = await this.whoNow.again(opened);
    const tender = await this.access.require(who, 'response.list', tenderId);
    const sight = await this.responseAccess.sight(who, tender);
    const masked = await this.masking.maskedTender(who, { tenderId });
    // The newest state stands for all before it.
    const newest = new Map(ofResponses.map((event) => [event.subjectId, event.sequence]));
    for (const [responseId, sequence] of newest) {
      const id = await this.feed.placeOf(tenderId, sequence);
      const data = responseEventView.parse({ response: responseSummary(await this.responses.get(responseId), sight) });
      stream.send({
        id,
        name: 'response',
        data: masked === null ? data : await this.masking.asShown(who, masked, data),
      });
    }
  }
}
