import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';

/** How much one token may ask in a minute, whichever process answers. */
@Injectable()
export class TokenLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(database: Database, @InjectConfig() { limits }: Config) {
    this.limiter = new RateLimiterPostgres({
      ...{ storeClient: database.pool, storeType: 'pool', tableName: 'attempt_limit', tableCreated: true },
      ...{ keyPrefix: 'token', points: limits.tokenRequests, duration: 60 },
    });
  }

  /** Counts a request; beyond the limit says in the answer's header when to ask again, and throws token.too-many. */
  async count(tokenId: string, response: Response): Promise<void> {
    await this.limiter.consume(tokenId).catch((fault: unknown) => {
      if (!(fault instanceof RateLimiterRes)) throw fault;
      response.setHeader('retry-after', String(Math.ceil(fault.msBeforeNext / 1000)));
      throw new Problem('token.too-many');
    });
  }
}
