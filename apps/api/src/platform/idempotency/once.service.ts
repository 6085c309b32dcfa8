import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Problem } from '../problem.ts';
import { IdempotencyKeyRepository } from './idempotency-key.repository.ts';
import type { Keyed } from './keyed.ts';

/** Milliseconds for which an answer is kept. */
const KEPT_FOR = 24 * 60 * 60 * 1000;
/** Milliseconds for which a request waits for an equal one that is being answered, and between two looks. */
const WAITS_FOR = 30_000;
const EVERY = 50;

/** Does what is asked under an idempotency key once, however often and however many at a time ask. */
@Injectable()
export class Once {
  constructor(
    private readonly keys: IdempotencyKeyRepository,
    private readonly database: Database,
  ) {}

  /**
   * The answer of `work`, which is done unless it was before under this key; without a key it is just done. `about` is
   * what was sent, as the contract reads it. The answer is kept in the transaction of the work: both are there, or
   * neither. What fails leaves no trace and may be sent again. The caller has asked for the rights before.
   *
   * Throws idempotency.key-reused where something else was sent under the key, and idempotency.busy where an equal
   * request takes long.
   */
  async only<Answer>(keyed: Keyed, about: unknown, work: () => Promise<Answer>): Promise<Answer> {
    const { key, caller, place } = keyed;
    if (key === null) return work();
    const asked = createHash('sha256')
      .update(JSON.stringify([place, about]))
      .digest('hex');
    for (const until = Date.now() + WAITS_FOR; Date.now() < until; await wait(EVERY)) {
      const outcome = await this.inTurn({ key, caller, asked }, work);
      if (outcome === 'busy') continue;
      if (!outcome.fresh) keyed.replayed();
      return outcome.answer;
    }
    throw new Problem('idempotency.busy');
  }

  // Nobody waits inside a transaction: those who wait would hold the connections that the one who works may need.
  private async inTurn<Answer>(
    { key, caller, asked }: { key: string; caller: string; asked: string },
    work: () => Promise<Answer>,
  ): Promise<{ answer: Answer; fresh: boolean } | 'busy'> {
    return this.database.transaction(async () => {
      if (!(await this.database.takesTurn(`${caller} ${key}`))) return 'busy';
      const kept = await this.keys.find(caller, key);
      if (kept !== null && kept.asked !== asked) throw new Problem('idempotency.key-reused');
      if (kept !== null) return { answer: kept.answer as Answer, fresh: false };
      const answer = await work();
      await this.keys.keep({ caller, key, asked, answer: answer ?? null, endsAt: new Date(Date.now() + KEPT_FOR) });
      return { answer, fresh: true };
    });
  }
}
