import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';

/** What a limit counts, and how much of it within how many seconds. */
export interface Allowance {
  readonly of: string;
  readonly most: number;
  readonly seconds: number;
}

/** Counts in the database, so that a limit does not depend on which process answers. */
export function limiterOf(database: Database, { of, most, seconds }: Allowance): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...{ storeClient: database.pool, storeType: 'pool', tableName: 'attempt_limit', tableCreated: true },
    ...{ keyPrefix: of, points: most, duration: seconds },
  });
}

/** Attempts to prove who one is, from one address within a quarter of an hour. Shared by offices behind one address. */
const MOST = 60;
const SECONDS = 15 * 60;

/**
 * Slows down whoever guesses: beyond the limit of its address an attempt is not even looked at.
 */
@Injectable()
export class AttemptLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(database: Database) {
    this.limiter = limiterOf(database, { of: 'rlflx', most: MOST, seconds: SECONDS });
  }

  /** Counts an attempt; throws session.locked beyond the limit. */
  async count(address: string | undefined): Promise<void> {
    await this.limiter.consume(address ?? 'unknown').catch((fault: unknown) => {
      throw fault instanceof RateLimiterRes ? new Problem('session.locked') : fault;
    });
  }
}
