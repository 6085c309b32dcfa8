import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { openEventStream } from '../../platform/http/event-stream.ts';

/** Milliseconds between two looks at a batch while somebody follows it. */
const EVERY = 1000;

/** A batch, or those of several tenders together, as its contract has it. */
type Followed = { readonly moving: boolean };

/** Tells whoever follows a batch each time it has changed. */
@Injectable()
export class BatchEvents {
  constructor(private readonly log: PinoLogger) {}

  /** `look` gives the batch as it is, and throws once the follower may no longer see it: then the stream ends. */
  follow(response: Response, look: () => Promise<Followed>): void {
    if (response.closed) return;
    const closed = new AbortController();
    const stream = openEventStream(response, () => {
      closed.abort();
    });
    this.pass(
      look,
      (id, data) => {
        stream.send({ id, name: 'batch', data });
      },
      closed.signal,
    )
      .catch((fault: unknown) => {
        if (!closed.signal.aborted) this.log.warn({ err: fault }, 'a batch could not be followed');
      })
      .finally(() => {
        stream.end();
      });
  }

  private async pass(
    look: () => Promise<Followed>,
    send: (id: number, data: unknown) => void,
    closed: AbortSignal,
  ): Promise<void> {
    let last = '';
    for (let id = 1; !closed.aborted; id += 1) {
      const batch = await look();
      const now = JSON.stringify(batch);
      if (now !== last && !closed.aborted) send(id, batch);
      last = now;
      if (!batch.moving) return;
      await wait(EVERY, undefined, { signal: closed, ref: false });
    }
  }
}
