import { Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { limiterOf } from '../../../platform/auth/attempt-limit.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';

/** Uploads through one link within an hour: a quarter of thirty commitments three times over. */
export const MOST_UPLOADS = 100;
const HOUR = 3600;

/** Keeps the page of one supplier from filling the store: beyond the limit an upload is not even received. */
@Injectable()
export class UploadLimit {
  private readonly limiter: RateLimiterPostgres;

  constructor(database: Database) {
    this.limiter = limiterOf(database, { of: 'upload', most: MOST_UPLOADS, seconds: HOUR });
  }

  /** Counts an upload through a link; throws upload.too-often beyond the limit. */
  async count(linkId: string): Promise<void> {
    await this.limiter.consume(linkId).catch((fault: unknown) => {
      throw fault instanceof RateLimiterRes ? new Problem('upload.too-often') : fault;
    });
  }
}
