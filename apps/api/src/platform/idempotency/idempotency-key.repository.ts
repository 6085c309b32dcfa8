import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MoreThan } from 'typeorm';
import { Database } from '../database/database.ts';
import { IdempotencyKeyEntity } from './idempotency-key.entity.ts';

export type KeptAnswer = IdempotencyKeyEntity;

export const idempotencyTables = TypeOrmModule.forFeature([IdempotencyKeyEntity]);

/** Keys forgotten at a time. */
const FORGOTTEN_AT_ONCE = 100;

@Injectable()
export class IdempotencyKeyRepository {
  constructor(private readonly database: Database) {}

  /** What was answered under a key; null where nothing was, or it has ended by now. */
  async find(caller: string, key: string): Promise<KeptAnswer | null> {
    return this.database.manager.findOneBy(IdempotencyKeyEntity, { caller, key, endsAt: MoreThan(new Date()) });
  }

  /** Keeps an answer in the place of one that has ended. */
  async keep(answer: KeptAnswer): Promise<void> {
    await this.database.manager.save(IdempotencyKeyEntity, answer);
  }

  /** Forgets keys that have ended; those that another process holds are left to it. */
  async forgetEnded(): Promise<void> {
    await this.database.manager.query(
      `delete from "idempotency_key" where ("caller", "key") in
         (select "caller", "key" from "idempotency_key" where "endsAt" <= now() limit $1 for update skip locked)`,
      [FORGOTTEN_AT_ONCE],
    );
  }
}
