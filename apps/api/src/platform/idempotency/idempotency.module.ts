import { Global, Module } from '@nestjs/common';
import { IdempotencyKeyRepository, idempotencyTables } from './idempotency-key.repository.ts';
import { Once } from './once.service.ts';

@Global()
@Module({ imports: [idempotencyTables], providers: [IdempotencyKeyRepository, Once], exports: [Once] })
export class IdempotencyModule {}
