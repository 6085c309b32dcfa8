import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { AdviceEntity } from './advice.entity.ts';
import { AdviserDecisionEntity } from './adviser-decision.entity.ts';
import { AdviserRunEntity } from './adviser-run.entity.ts';

export type AdviserDecision = AdviserDecisionEntity;
export type AdviserRun = AdviserRunEntity;
export type Advice = AdviceEntity;
/** One request that the adviser be asked about a response. */
export type AdviceRequest = Pick<Advice, 'responseId' | 'requestId'>;

export const adviserTables = TypeOrmModule.forFeature([AdviceEntity, AdviserDecisionEntity, AdviserRunEntity]);

@Injectable()
export class AdviserRepository {
  constructor(private readonly database: Database) {}

  async addDecision(decision: AdviserDecision): Promise<void> {
    await this.database.manager.insert(AdviserDecisionEntity, decision);
  }

  /** Newest first. */
  async decisions(tenderId: string): Promise<readonly AdviserDecision[]> {
    return this.database.manager.find(AdviserDecisionEntity, { where: { tenderId }, order: { at: 'DESC' } });
  }

  async newestDecision(tenderId: string): Promise<AdviserDecision | null> {
    const [newest] = await this.database.manager.find(AdviserDecisionEntity, {
      where: { tenderId },
      order: { at: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  /** Whether it was new: each run of a prompt is kept once for each decision. */
  async addRun(run: AdviserRun): Promise<boolean> {
    return this.database.insertUnlessThere(AdviserRunEntity, run);
  }

  async hasRun(
    run: Pick<AdviserRun, 'responseId' | 'criterionId' | 'decisionId' | 'promptHash' | 'number'>,
  ): Promise<boolean> {
    return this.database.manager.existsBy(AdviserRunEntity, run);
  }

  /** Ids of the decisions of a tender under which the adviser has answered. */
  async decisionsWithRuns(tenderId: string): Promise<readonly string[]> {
    const decisions = this.database.manager
      .createQueryBuilder(AdviserDecisionEntity, 'decision')
      .select('decision.id', 'id')
      .where('decision.tenderId = :tenderId', { tenderId });
    const runs = `exists (select 1 from adviser_run run where run."decisionId" = decision.id)`;
    return (await decisions.andWhere(runs).getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** In the order in which they were made. */
  async runs(responseId: string): Promise<readonly AdviserRun[]> {
    return this.database.manager.find(AdviserRunEntity, {
      where: { responseId },
      order: { criterionId: 'ASC', at: 'ASC', number: 'ASC' },
    });
  }

  async advice(responseId: string): Promise<Advice | null> {
    return this.database.manager.findOneBy(AdviceEntity, { responseId });
  }

  async put(advice: Advice): Promise<void> {
    await this.database.put(AdviceEntity, advice);
  }

  /** Whether the request was still the newest about its response; where it was not, nothing is changed. */
  async change({ responseId, requestId }: AdviceRequest, values: Partial<Advice>): Promise<boolean> {
    const changed = { ...values, changedAt: new Date() };
    return (await this.database.change(AdviceEntity, { responseId, requestId }, changed)) > 0;
  }

  /** Requests that have waited without a word since before this moment, longest first. */
  async waitingSince(before: Date, most: number): Promise<readonly AdviceRequest[]> {
    const where = { state: 'waiting' as const, changedAt: LessThan(before) };
    return this.database.manager.find(AdviceEntity, { where, order: { changedAt: 'ASC' }, take: most });
  }

  async isNewest({ responseId, requestId }: AdviceRequest): Promise<boolean> {
    return this.database.manager.existsBy(AdviceEntity, { responseId, requestId });
  }

  /** Of a tender: how far the adviser is with each of its responses that it was asked about, and under which decision. */
  async states(tenderId: string): Promise<readonly Pick<Advice, 'responseId' | 'decisionId' | 'state' | 'says'>[]> {
    return this.database.manager.find(AdviceEntity, {
      where: { tenderId },
      select: { responseId: true, decisionId: true, state: true, says: true },
    });
  }
}
