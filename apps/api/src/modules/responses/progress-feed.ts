import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { AuditTrail, type AuditEvent } from '../../platform/audit/audit-event.repository.ts';

/** Milliseconds between two looks at the trail that nobody asked for: while new events are told, and while they are not. */
const NOW_AND_THEN = 5000;
const OFTEN = 400;
const AT_ONCE = 200;
/** How the kinds of events of responses begin. */
export const OF_RESPONSES = 'response.';

export type { AuditEvent };

type Listener = (events: readonly AuditEvent[]) => void;

interface Watched {
  last: number;
  readonly listeners: Set<Listener>;
  /** The look that is under way or was the last. */
  look: Promise<boolean>;
  /** The look that follows it; whoever asks meanwhile shares it. */
  next: Promise<boolean> | null;
}

/**
 * Tells listeners in this process what happens to the responses of a tender, in the order of its audit trail. The trail
 * is looked at once for all listeners of a tender, when PostgreSQL tells that it has grown. Now and then it is looked at
 * unasked: where that finds what was not told, or the line is lost, it is looked at often until something is told again.
 */
@Injectable()
export class ProgressFeed implements BeforeApplicationShutdown {
  private readonly watched = new Map<string, Watched>();
  private timer: NodeJS.Timeout | undefined;
  private isListening = false;
  private isTold = false;

  constructor(
    private readonly audit: AuditTrail,
    private readonly log: PinoLogger,
  ) {}

  /** Calls `listener` with what happens from now on; call the answer to end it. `from` is the newest event already seen. */
  async listen(tenderId: string, listener: Listener): Promise<{ from: number; end: () => void }> {
    this.follow();
    const newest = await this.audit.newest(tenderId);
    const watched = this.watched.get(tenderId) ?? {
      ...{ last: newest, listeners: new Set<Listener>() },
      ...{ look: Promise.resolve(false), next: null },
    };
    // One look serves all listeners; what each sees must be noted as its own request's, with its own token.
    const told = AsyncLocalStorage.bind(listener);
    watched.listeners.add(told);
    this.watched.set(tenderId, watched);
    // What was recorded before this tender was watched was told to nobody here.
    void this.look(tenderId, watched);
    if (this.timer === undefined) this.lookAgain();
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

  private follow(): void {
    if (this.isListening) return;
    this.isListening = true;
    this.audit.listen({
      told: (tenderId) => {
        this.isTold = true;
        const watched = this.watched.get(tenderId);
        if (watched) void this.look(tenderId, watched);
      },
      opened: () => {
        this.isTold = true;
        void this.lookAtAll();
      },
      lost: (fault) => {
        this.isTold = false;
        this.log.warn({ err: fault }, 'progress is not told at the moment and looked up instead');
        this.lookAgain();
      },
    });
  }

  private lookAgain(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.lookUnasked(), this.isTold ? NOW_AND_THEN : OFTEN);
  }

  private async lookUnasked(): Promise<void> {
    this.timer = undefined;
    if (await this.lookAtAll()) this.isTold = false;
    // Takes the place of a look that was set meanwhile, when somebody began to listen or the line was lost: there is one.
    if (this.watched.size > 0) this.lookAgain();
  }

  private async lookAtAll(): Promise<boolean> {
    const looks = [...this.watched].map(([tenderId, watched]) => this.look(tenderId, watched));
    return (await Promise.all(looks)).includes(true);
  }

  /** Tells the listeners what is new, after the look that is under way; the answer says whether anything was. */
  private look(tenderId: string, watched: Watched): Promise<boolean> {
    watched.next ??= watched.look.then(() => {
      watched.next = null;
      watched.look = this.passOn(tenderId, watched);
      return watched.look;
    });
    return watched.next;
  }

  private async passOn(tenderId: string, watched: Watched): Promise<boolean> {
    const before = watched.last;
    try {
      for (let isMore = true; isMore;) {
        const events = await this.audit.after(tenderId, watched.last, AT_ONCE);
        watched.last = events.at(-1)?.sequence ?? watched.last;
        if (events.length > 0) for (const listener of watched.listeners) listener(events);
        isMore = events.length === AT_ONCE;
      }
    } catch (fault) {
      this.log.warn({ err: fault }, 'progress could not be looked up');
    }
    return watched.last > before;
  }
}
