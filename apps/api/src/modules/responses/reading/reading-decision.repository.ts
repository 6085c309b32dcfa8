import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { ReadingDecision } from './reading-decisions.ts';
import { ReadingDecisionEntity } from './reading-decision.entity.ts';

export type StoredReadingDecision = ReadingDecisionEntity;

@Injectable()
export class ReadingDecisionRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were made. */
  async of(responseId: string): Promise<readonly StoredReadingDecision[]> {
    return this.database.manager.find(ReadingDecisionEntity, { where: { responseId }, order: { place: 'ASC' } });
  }

  /** In a transaction that holds the response. */
  async add(responseId: string, decision: ReadingDecision, decidedBy: string): Promise<void> {
    const place = (await this.of(responseId)).length;
    const row = { id: randomUUID(), responseId, place, decision, decidedBy, decidedAt: new Date() };
    await this.database.insertUnlessThere(ReadingDecisionEntity, row);
  }
}
