import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * The database as repositories and services see it. Everything that runs inside `transaction`, in whatever module,
 * shares one transaction without passing it along; outside it each statement stands alone.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<EntityManager>();

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** For repositories only. */
  get manager(): EntityManager {
    return this.running.getStore() ?? this.source.manager;
  }

  /** All of `work` happens, or nothing of it. Inside a transaction it joins that one. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running.getStore()) return work();
    return this.source.transaction((manager) => this.running.run(manager, work));
  }

  /** Resolves when the database answers; rejects when it does not within a few seconds. */
  async ping(): Promise<void> {
    await this.source.query('select 1');
  }
}
