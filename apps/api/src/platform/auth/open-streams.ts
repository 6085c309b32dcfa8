import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { isEventStream } from '../http/event-stream.ts';
import { goesOn } from './goes-on.ts';
import { SessionRepository, type StoredSession } from './session.repository.ts';

/** Milliseconds between two looks for sessions that ended by themselves or in another process. */
const EVERY = 1000;

/** Ends the event streams of a session with the session: an answer that goes on must not outlive who was let in to it. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<Response, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: SessionRepository,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Keeps an answer in mind until it has ended; nobody knows yet whether it becomes a stream. */
  note({ tokenHash }: StoredSession, response: Response): void {
    // Whoever asked may have gone while it was looked up who they are; that is told once and not again.
    if (response.destroyed || response.closed) return;
    this.open.set(response, tokenHash);
    response.once('close', () => this.open.delete(response));
    this.timer ??= setInterval(() => {
      // While the database is away nothing can be told apart; what is passed on asks it anyway.
      this.look().catch(() => undefined);
    }, EVERY).unref();
  }

  /** Ends the streams of this process whose session is over. */
  async look(): Promise<void> {
    const streams = [...this.open].filter(([response]) => isEventStream(response));
    if (streams.length === 0) return;
    const hashes = [...new Set(streams.map(([, tokenHash]) => tokenHash))];
    const found = await this.sessions.byTokenHashes(hashes);
    const now = new Date();
    const going = found.filter((session) => goesOn(session, now, this.config.session.idleMinutes));
    const hashesOn = new Set(going.map(({ tokenHash }) => tokenHash));
    for (const [response, tokenHash] of streams) if (!hashesOn.has(tokenHash)) response.end();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
