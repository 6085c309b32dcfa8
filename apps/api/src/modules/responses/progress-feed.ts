import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { AuditTrail, type AuditEvent } from '../../platform/audit/audit-event.repository.ts';

/** Milliseconds between two looks at the trail, while somebody listens. */
const EVERY = 400;
const AT_ONCE = 200;
/** How the kinds of events of responses begin. */
export const OF_RESPONSES = 'response.';

export type { AuditEvent };

type Listener = (events: readonly AuditEvent[]) => void;

interface Watched {
  last: number;
  readonly listeners: Set<Listener>;
}

/**
 * Tells listeners in this process what happens to the responses of a tender, in the order of its audit trail. The trail
 * is looked at once for all listeners of a tender, and only while there are any.
 */
@Injectable()
export class ProgressFeed implements BeforeApplicationShutdown {
  private readonly watched = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly audit: AuditTrail,
    private readonly log: PinoLogger,
  ) {}

  /** Calls `listener` with what happens from now on; call the answer to end it. `from` is the newest event already seen. */
  async listen(tenderId: string, listener: Listener): Promise<{ from: number; end: () => void }> {
    const newest = await this.audit.newest(tenderId);
    const watched = this.watched.get(tenderId) ?? { last: newest, listeners: new Set<Listener>() };
    // One timer looks for all listeners; what each sees must be noted as its own request's, with its own token.
    const told = AsyncLocalStorage.bind(listener);
    watched.listeners.add(told);
    this.watched.set(tenderId, watched);
    this.timer ??= setTimeout(() => void this.look(), EVERY);
    const end = () => {
      watched.listeners.delete(told);
      if (watched.listeners.size === 0) this.watched.delete(tenderId);
    };
    return { from: watched.last, end };
  }

  /** What happened after an event a listener saw before it was cut off, up to `until`. */
  async missed(tenderId: string, after: number, until: number): Promise<readonly AuditEvent[]> {
    const events: AuditEvent[] = [];
    for (let from = after; from < until;) {
      const more = await this.audit.after(tenderId, from, AT_ONCE);
      if (more.length === 0) break;
      events.push(...more.filter(({ sequence }) => sequence <= until));
      from = more.at(-1)?.sequence ?? until;
    }
    return events;
  }

  /**
   * The place of an event among those of responses. Where listeners see this instead of its number in the trail, they
   * cannot count what else happens in the tender, such as scores that others lock.
   */
  async placeOf(tenderId: string, sequence: number): Promise<number> {
    return this.audit.countOf(tenderId, OF_RESPONSES, sequence);
  }

  /** The number in the trail of the event at this place; 0 where there is none. */
  async sequenceAt(tenderId: string, place: number): Promise<number> {
    return this.audit.sequenceAt(tenderId, OF_RESPONSES, place);
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.watched.clear();
  }

  private async look(): Promise<void> {
    for (const [tenderId, watched] of this.watched) {
      try {
        const events = await this.audit.after(tenderId, watched.last, AT_ONCE);
        watched.last = events.at(-1)?.sequence ?? watched.last;
        if (events.length > 0) for (const listener of watched.listeners) listener(events);
      } catch (fault) {
        this.log.warn({ err: fault }, 'progress could not be looked up');
      }
    }
    this.timer = this.watched.size > 0 ? setTimeout(() => void this.look(), EVERY) : undefined;
  }
}
