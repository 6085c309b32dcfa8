import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { PublishedSetEntity } from './published-set.entity.ts';

/** One locked version of what was issued to bidders. */
export type PublishedSet = PublishedSetEntity;

@Injectable()
export class PublishedSetRepository {
  constructor(private readonly database: Database) {}

  async add(set: PublishedSet): Promise<void> {
    await this.database.insertUnlessThere(PublishedSetEntity, set);
  }

  /** Newest first. */
  async of(tenderId: string): Promise<readonly PublishedSet[]> {
    return this.database.manager.find(PublishedSetEntity, { where: { tenderId }, order: { version: 'DESC' } });
  }
}
