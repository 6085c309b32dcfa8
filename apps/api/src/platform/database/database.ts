import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
  type QueryRunner,
} from 'typeorm';

/** A transaction, and what is to be done once it has ended well. */
interface Running {
  readonly manager: EntityManager;
  readonly afterwards: (() => Promise<void>)[];
}

/**
 * The database as repositories and services see it. Everything that runs inside `transaction`, in whatever module,
 * shares one transaction without passing it along; outside it each statement stands alone.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** For repositories only. */
  get manager(): EntityManager {
    return this.running.getStore()?.manager ?? this.source.manager;
  }

  /** The connections themselves, for a library that keeps something in a table of its own. */
  get pool(): unknown {
    return (this.source.driver as { master?: unknown }).master;
  }

  /** Whether what runs now is part of a transaction. */
  get inTransaction(): boolean {
    return this.running.getStore() !== undefined;
  }

  /** All of `work` happens, or nothing of it. Inside a transaction it joins that one. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running.getStore()) return work();
    const afterwards: Running['afterwards'] = [];
    const result = await this.source.transaction((manager) => {
      if (manager.queryRunner) inTurn(manager.queryRunner);
      return this.running.run({ manager, afterwards }, work);
    });
    for (const step of afterwards) await step();
    return result;
  }

  /**
   * Does `work` once what was changed can be seen by others: after the transaction around it, or at once where there is
   * none. For work that others take up, such as a job. It is not done where the transaction is taken back.
   */
  async afterwards(work: () => Promise<void>): Promise<void> {
    const running = this.running.getStore();
    if (running === undefined) await work();
    else running.afterwards.push(work);
  }

  /** In a transaction: waits until no other one holds `key`, and holds it until the end. For checks that must see the last row. */
  async serialise(key: string): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [key]);
  }

  /**
   * All of `work` in one transaction, in the turn of `key`, with what `ask` gave in it. It is asked before the turn, too: a
   * refusal is noted through a connection of its own, and whoever is refused should hold no turn while waiting for one.
   */
  async inTurnOf<Asked, Result>(
    key: string,
    ask: () => Promise<Asked>,
    work: (asked: Asked) => Promise<Result>,
  ): Promise<Result> {
    await ask();
    return this.transaction(async () => {
      await this.serialise(key);
      return work(await ask());
    });
  }

  /** In a transaction: whether `key` was free, and then holds it until the end. Nobody waits. */
  async takesTurn(key: string): Promise<boolean> {
    const [row] = await this.manager.query<{ taken: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 2)) as "taken"',
      [key],
    );
    return row?.taken === true;
  }

  /** Runs `work` outside the transaction around it: what it writes stays when that one is taken back. */
  async apart<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.running.exit(work);
  }

  /** For repositories only. Inserts a row and says whether it was new; where a unique constraint finds it there, nothing happens. */
  async insertUnlessThere<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, row: Entity): Promise<boolean> {
    const keys = this.source.getMetadata(target).primaryColumns.map((column) => column.databaseName);
    const insert = this.manager
      .createQueryBuilder()
      .insert()
      .into(target)
      .values(partial(row))
      .orIgnore()
      .returning(keys);
    return ((await insert.execute()).raw as unknown[]).length > 0;
  }

  /** For repositories only. Inserts a row, or puts it in the place of the one with the same primary key. */
  async put<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, row: Entity): Promise<void> {
    const keys = this.source.getMetadata(target).primaryColumns.map((column) => column.propertyName);
    await this.manager.upsert(target, partial(row), keys);
  }

  /** For repositories only. Changes the rows that fit and says how many there were. */
  async change<Entity extends ObjectLiteral>(
    target: EntityTarget<Entity>,
    where: FindOptionsWhere<Entity>,
    values: Partial<Entity>,
  ): Promise<number> {
    return (await this.manager.update(target, where, partial(values))).affected ?? 0;
  }

  /** Whether the database takes writes. Rejects when it does not answer within a few seconds. */
  async takesWrites(): Promise<boolean> {
    const rows = await this.source.query<{ readOnly: string }[]>(
      `select current_setting('transaction_read_only') as "readOnly"`,
    );
    return rows[0]?.readOnly === 'off';
  }
}

/** A transaction has one connection, which takes one statement at a time: what is asked side by side waits its turn here. */
function inTurn(runner: QueryRunner): void {
  const ask = runner.query.bind(runner) as (...words: Parameters<QueryRunner['query']>) => Promise<unknown>;
  let earlier: Promise<unknown> = Promise.resolve();
  runner.query = ((...words: Parameters<QueryRunner['query']>) => {
    const now = earlier.then(() => ask(...words));
    earlier = now.catch(() => undefined);
    return now;
  }) as QueryRunner['query'];
}

// TypeORM's type for values looks into JSON columns as if they were relations; a row of the entity is always right.
function partial<Entity extends ObjectLiteral>(row: Partial<Entity>): QueryDeepPartialEntity<Entity> {
  return row;
}
