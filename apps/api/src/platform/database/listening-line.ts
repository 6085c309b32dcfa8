import { AsyncLocalStorage } from 'node:async_hooks';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';

/** Milliseconds before a lost line is opened again: at first, and at most after it was lost again and again. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;
/** Milliseconds that opening a line may take. */
const PATIENCE = 5000;

/** Whoever wants to hear of a channel. */
export interface Ear {
  /** A transaction that has committed said so. */
  told(payload: string): void;
  /** From now on everything is told. What committed before is for the ear to look up. */
  opened(): void;
  /** Nothing is told until the line opens again. */
  lost(fault: unknown): void;
}

/**
 * The one connection of this process on which PostgreSQL tells what was notified. It opens with the first ear, and opens
 * again where it was lost. It may fall silent without being lost, behind a pooler or a broken network: an ear looks for
 * itself too, now and then.
 */
export class ListeningLine implements BeforeApplicationShutdown {
  private readonly ears = new Map<string, Ear[]>();
  /** What is told belongs to no request, though a request may have opened the line. */
  private readonly apart = AsyncLocalStorage.snapshot();
  private client: Client | null = null;
  private isOpen = false;
  private isEnded = false;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT;

  constructor(private readonly url: string) {}

  /** Calls the ear for this channel until the process ends. */
  hear(channel: string, ear: Ear): void {
    const isNew = !this.ears.has(channel);
    this.ears.set(channel, [...(this.ears.get(channel) ?? []), ear]);
    if (this.isEnded) return;
    this.apart(() => {
      if (this.client === null && this.timer === undefined) void this.open();
      else if (this.isOpen && isNew) void this.listenOn(this.client, [channel]);
      else if (this.isOpen) ear.opened();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnded = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async open(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'evenhand notices',
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
    });
    this.client = client;
    client.on('error', (fault) => {
      this.lose(client, fault);
    });
    client.on('end', () => {
      this.lose(client, new Error('The connection was closed.'));
    });
    client.on('notification', ({ channel, payload }) => {
      for (const ear of this.ears.get(channel) ?? []) ear.told(payload ?? '');
    });
    try {
      await client.connect();
    } catch (fault) {
      this.lose(client, fault);
      return;
    }
    this.isOpen = true;
    await this.listenOn(client, [...this.ears.keys()]);
  }

  private async listenOn(client: Client | null, channels: readonly string[]): Promise<void> {
    if (client === null) return;
    try {
      for (const channel of channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      this.wait = FIRST_WAIT;
    } catch (fault) {
      this.lose(client, fault);
      return;
    }
    for (const channel of channels) for (const ear of this.ears.get(channel) ?? []) ear.opened();
  }

  private lose(client: Client, fault: unknown): void {
    // A connection that ends badly says so more than once.
    if (this.client !== client) return;
    this.client = null;
    this.isOpen = false;
    client.end().catch(() => undefined);
    for (const ear of [...this.ears.values()].flat()) ear.lost(fault);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.open();
    }, this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }
}
