import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import * as z from 'zod/mini';
import { moderationEventView } from '@evenhand/shared/contracts';
import { Who } from '../../platform/auth/session.guard.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { WhoNow } from '../../platform/auth/who-now.service.ts';
import { lastEventId, openEventStream, type EventStream } from '../../platform/http/event-stream.ts';
import { ProgressFeed, type AuditEvent } from '../responses/index.ts';
import { PanelAccess } from './panel-access.service.ts';

@ApiTags('moderation')
@Controller('api/tenders/:tenderId/moderation/events')
export class ModerationEventsController {
  constructor(
    private readonly panel: PanelAccess,
    private readonly feed: ProgressFeed,
    private readonly whoNow: WhoNow,
    private readonly log: PinoLogger,
  ) {}

  /**
   * What happens at the panel's table, as server-sent events named `moderation` that say which item to read anew, and no
   * more. They come from the tender's audit trail, so it does not matter which process did it; a browser that comes back
   * with Last-Event-ID gets what it missed.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async follow(
    @Who() who: SignedIn,
    @Param('tenderId', { schema: z.uuid('This is not an id of ours.') }) tenderId: string,
    @Headers('last-event-id') seen: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.panel.table(who, 'moderation.read', tenderId);
    if (response.closed) return;
    const closed = new AbortController();
    const stream = openEventStream(response, () => {
      closed.abort();
    });
    try {
      // A right that was lost meanwhile ends the stream: every batch of events asks again.
      const { from, end } = await this.feed.listen(tenderId, (events) => {
        this.whoNow
          .again(who)
          .then((now) => this.panel.table(now, 'moderation.read', tenderId))
          .then(
            () => {
              pass(stream, events);
            },
            () => {
              stream.end();
            },
          );
      });
      closed.signal.addEventListener('abort', end);
      if (closed.signal.aborted) end();
      const last = lastEventId(seen);
      if (last === null) stream.send({ id: from, name: 'ready', data: {} });
      else pass(stream, await this.feed.missed(tenderId, last, from));
    } catch (fault) {
      this.log.warn({ err: fault }, 'moderation could not be followed');
      stream.end();
    }
  }
}

const OF_SESSION: readonly string[] = [
  'moderation.session-opened',
  'moderation.session-ended',
  'moderation.attendance',
  'moderation.signed-off',
  'moderation.correction-begun',
  'moderation.correction-added-to',
];

/**
 * Who has a vote, and whether one must do, changes what every item waits for. That somebody declared is not told to the
 * panel: it hears that the votes may be others.
 */
const VOTES = 'panel.votes';

function kindForPanel(kind: string): string | null {
  if (kind.startsWith('declaration.')) return VOTES;
  return kind.startsWith('moderation.') || kind.startsWith('departure.') || kind === 'panel.few' ? kind : null;
}

function pass(stream: EventStream, events: readonly AuditEvent[]): void {
  const ofPanel = events.flatMap((event) => {
    const kind = kindForPanel(event.kind);
    return kind === null ? [] : [{ ...event, kind }];
  });
  // The newest event of an item stands for all before it.
  const newest = new Map(ofPanel.map((event) => [event.subjectId, event]));
  for (const { sequence, kind, subjectId } of newest.values()) {
    const ofItem = kind.startsWith('moderation.') && !OF_SESSION.includes(kind);
    const data = moderationEventView.parse({ itemId: ofItem ? subjectId : null, kind });
    stream.send({ id: sequence, name: 'moderation', data });
  }
}
