import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsNull, Not } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { PracticeAnswerEntity } from './practice-answer.entity.ts';
import { PracticeWorkEntity } from './practice-work.entity.ts';

export type PracticeAnswer = PracticeAnswerEntity;
export type PracticeWork = PracticeWorkEntity;
/** What is written on either side of a practice answer: the key, or one person's practice. */
export type Written = Pick<PracticeWork, 'values' | 'version' | 'at' | 'caret' | 'savedAt'>;

/** The tables behind this folder's repository. */
export const practiceTables = TypeOrmModule.forFeature([PracticeAnswerEntity, PracticeWorkEntity]);

@Injectable()
export class PracticeRepository {
  constructor(private readonly database: Database) {}

  async add(answer: PracticeAnswer): Promise<void> {
    await this.database.manager.insert(PracticeAnswerEntity, answer);
  }

  async answer(tenderId: string, id: string): Promise<PracticeAnswer | null> {
    return this.database.manager.findOneBy(PracticeAnswerEntity, { tenderId, id });
  }

  /** All of a tender, oldest first. */
  async answers(tenderId: string): Promise<readonly PracticeAnswer[]> {
    return this.database.manager.find(PracticeAnswerEntity, { where: { tenderId }, order: { createdAt: 'ASC' } });
  }

  /** Whether the key was a draft at `version` and is now as given. */
  async writeKey(id: string, version: number, change: Partial<PracticeAnswer>): Promise<boolean> {
    return (await this.database.change(PracticeAnswerEntity, { id, version, offeredAt: IsNull() }, change)) === 1;
  }

  /** Whether it was there and not withdrawn before. */
  async withdraw(tenderId: string, id: string, withdrawnAt: Date): Promise<boolean> {
    const at = { tenderId, id, withdrawnAt: IsNull() };
    return (await this.database.change(PracticeAnswerEntity, at, { withdrawnAt })) === 1;
  }

  /** Whether it was withdrawn before. */
  async takeBack(tenderId: string, id: string): Promise<boolean> {
    const at = { tenderId, id, withdrawnAt: Not(IsNull()) };
    return (await this.database.change(PracticeAnswerEntity, at, { withdrawnAt: null })) === 1;
  }

  async work(answerId: string, personId: string): Promise<PracticeWork | null> {
    return this.database.manager.findOneBy(PracticeWorkEntity, { answerId, personId });
  }

  /** Everybody's practice in a tender. */
  async worksOf(tenderId: string): Promise<readonly PracticeWork[]> {
    return this.database.manager.findBy(PracticeWorkEntity, { tenderId });
  }

  /** Whether the practice was open at `version` (0: not begun) and is now as given. */
  async writeWork(
    { tenderId, id: answerId }: PracticeAnswer,
    personId: string,
    version: number,
    change: Partial<PracticeWork>,
  ): Promise<boolean> {
    await this.database.insertUnlessThere(PracticeWorkEntity, {
      ...{ id: randomUUID(), tenderId, answerId, personId, values: {}, version: 0, at: null, caret: null },
      ...{ savedAt: new Date(), doneAt: null },
    });
    const open = { answerId, personId, version, doneAt: IsNull() };
    return (await this.database.change(PracticeWorkEntity, open, change)) === 1;
  }
}
