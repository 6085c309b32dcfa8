import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ForgetAnswersJob } from './forget-answers.job.ts';
import { IdempotencyKeyRepository, idempotencyTables } from './idempotency-key.repository.ts';
import { Once } from './once.service.ts';

@Global()
@Module({ imports: [idempotencyTables], providers: [IdempotencyKeyRepository] })
export class IdempotencyModule {
  /** With what routes need. */
  static answering(): DynamicModule {
    return { module: IdempotencyModule, providers: [Once], exports: [Once] };
  }

  /** With its job. */
  static working(): DynamicModule {
    return { module: IdempotencyModule, providers: [ForgetAnswersJob] };
  }
}
