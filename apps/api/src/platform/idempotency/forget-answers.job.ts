import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../queue/job-handler.ts';
import { IdempotencyKeyRepository } from './idempotency-key.repository.ts';

/** Forgets answers that are kept no longer, also where nobody sends keys any more: they may name bidders. */
@Injectable()
@HandlesJob('forget-answers')
export class ForgetAnswersJob implements JobHandler<'forget-answers'> {
  constructor(private readonly keys: IdempotencyKeyRepository) {}

  async handle(): Promise<void> {
    await this.keys.forgetEnded();
  }

  /** Nothing to take back: the next round forgets them. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }
}
