import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '../problem.ts';

/** Attempts to prove who one is, from one address within a quarter of an hour. Shared by offices behind one address. */
const MOST = 60;
const SECONDS = 15 * 60;

/** Slows down whoever guesses: beyond the limit of its address an attempt is not even looked at. */
@Injectable()
export class AttemptLimit {
  private readonly limiter = new RateLimiterMemory({ points: MOST, duration: SECONDS });

  /** Counts an attempt; throws session.locked beyond the limit. */
  async count(address: string | undefined): Promise<void> {
    await this.limiter.consume(address ?? 'unknown').catch(() => {
      throw new Problem('session.locked');
    });
  }
}
