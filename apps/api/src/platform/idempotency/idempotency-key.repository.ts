import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Database } from '../database/database.ts';
import { IdempotencyKeyEntity } from './idempotency-key.entity.ts';

export type KeptAnswer = IdempotencyKeyEntity;

export const idempotencyTables = TypeOrmModule.forFeature([IdempotencyKeyEntity]);

@Injectable()
export class IdempotencyKeyRepository {
  constructor(private readonly database: Database) {}

  /** What was answered under a key; null where nothing was, or it has ended by now. */
  async find(caller: string, key: string): Promise<KeptAnswer | null> {
    return this.database.manager.findOneBy(IdempotencyKeyEntity, { caller, key, endsAt: MoreThan(new Date()) });
  }

  /** Keeps an answer in the place of one that has ended. */
  async keep(answer: KeptAnswer): Promise<void> {
    await this.database.put(IdempotencyKeyEntity, answer);
  }

  /** Forgets answers whose time has ended. */
  async forgetEnded(): Promise<void> {
    await this.database.manager.delete(IdempotencyKeyEntity, { endsAt: LessThanOrEqual(new Date()) });
  }
}
