import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../../platform/database/database.ts';
import { UsualRangesEntity } from './usual-ranges.entity.ts';
import { UsualRangesUseEntity } from './usual-ranges-use.entity.ts';

export type StoredUsualRanges = UsualRangesEntity;

export const usualRangesTables = TypeOrmModule.forFeature([UsualRangesEntity, UsualRangesUseEntity]);

@Injectable()
export class UsualRangesRepository {
  constructor(private readonly database: Database) {}

  /** The newest of an authority under a framework. */
  async newest(authority: string, framework: string): Promise<StoredUsualRanges | null> {
    const [newest] = await this.database.manager.find(UsualRangesEntity, {
      where: { authority, framework },
      order: { asOf: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  async byId(id: string): Promise<StoredUsualRanges | null> {
    return this.database.manager.findOneBy(UsualRangesEntity, { id });
  }

  /** Whether it was new: a day has one. */
  async addUnlessThere(ranges: StoredUsualRanges): Promise<boolean> {
    return this.database.insertUnlessThere(UsualRangesEntity, ranges);
  }

  async useOf(tenderId: string): Promise<UsualRangesUseEntity | null> {
    return this.database.manager.findOneBy(UsualRangesUseEntity, { tenderId });
  }

  /** Whether it was new: a tender keeps what it first had. */
  async useUnlessThere(use: UsualRangesUseEntity): Promise<boolean> {
    return this.database.insertUnlessThere(UsualRangesUseEntity, use);
  }
}
