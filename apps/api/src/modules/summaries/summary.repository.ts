import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { AssessmentSummaryEntity } from './assessment-summary.entity.ts';
import { AwardEntity } from './award.entity.ts';
import { SummaryChangeEntity } from './summary-change.entity.ts';

export type StoredSummary = AssessmentSummaryEntity;
export type StoredAward = AwardEntity;
export type StoredChange = SummaryChangeEntity;

/** What somebody decides about a change that stands. */
type ChangeDecision = Pick<StoredChange, 'approvedBy'> | Pick<StoredChange, 'endedBy' | 'endedBecause' | 'endedAt'>;

/** The tables behind this module's repository. */
export const summaryTables = TypeOrmModule.forFeature([AssessmentSummaryEntity, AwardEntity, SummaryChangeEntity]);

@Injectable()
export class SummaryRepository {
  constructor(private readonly database: Database) {}

  async awardOf(tenderId: string): Promise<StoredAward | null> {
    return this.database.manager.findOneBy(AwardEntity, { tenderId });
  }

  /** The award as it is now, held until the transaction ends. */
  async holdAward(tenderId: string): Promise<StoredAward | null> {
    return this.database.manager.findOne(AwardEntity, { where: { tenderId }, lock: { mode: 'pessimistic_write' } });
  }

  async keepAward(award: StoredAward): Promise<void> {
    await this.database.manager.save(AwardEntity, award);
  }

  /** Takes a decision back: the summaries stay, with whom they go to and what was changed in them. */
  async removeAward(tenderId: string): Promise<void> {
    await this.database.manager.delete(AwardEntity, { tenderId });
  }

  async addUnlessThere(summary: StoredSummary): Promise<void> {
    await this.database.insertUnlessThere(AssessmentSummaryEntity, summary);
  }

  async ofTender(tenderId: string): Promise<readonly StoredSummary[]> {
    return this.database.manager.findBy(AssessmentSummaryEntity, { tenderId });
  }

  async byId(id: string): Promise<StoredSummary | null> {
    return this.database.manager.findOneBy(AssessmentSummaryEntity, { id });
  }

  /** Changes a summary that is in one of these states; says whether it was. */
  async changeIn(
    id: string,
    states: readonly StoredSummary['state'][],
    values: Partial<StoredSummary>,
  ): Promise<boolean> {
    const held = await this.database.manager.findOne(AssessmentSummaryEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (held === null || !states.includes(held.state)) return false;
    await this.database.change(AssessmentSummaryEntity, { id }, values);
    return true;
  }

  async addChange(change: StoredChange): Promise<void> {
    await this.database.manager.insert(SummaryChangeEntity, change);
  }

  /** Oldest first. */
  async changesOf(summaryId: string): Promise<readonly StoredChange[]> {
    return this.database.manager.find(SummaryChangeEntity, { where: { summaryId }, order: { at: 'ASC' } });
  }

  /** The changes of a summary, and what is withheld from every summary of its tender; oldest first. */
  async changesFor({ id, tenderId }: StoredSummary): Promise<readonly StoredChange[]> {
    const everywhere = { everywhere: true, summaryId: Any((await this.ofTender(tenderId)).map((each) => each.id)) };
    return this.database.manager.find(SummaryChangeEntity, {
      where: [{ summaryId: id }, everywhere],
      order: { at: 'ASC' },
    });
  }

  /** Approves a change that waits for it, or ends one that stands; says whether it did. */
  async decideChange(id: string, values: ChangeDecision): Promise<boolean> {
    const change = await this.database.manager.findOne(SummaryChangeEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (change === null || change.endedBy !== null) return false;
    if ('approvedBy' in values && change.approvedBy !== null) return false;
    return (await this.database.change(SummaryChangeEntity, { id }, values)) > 0;
  }
}
