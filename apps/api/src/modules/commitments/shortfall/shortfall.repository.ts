import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { ShortfallNoticeEntity } from './shortfall-notice.entity.ts';

export type StoredNotice = ShortfallNoticeEntity;

export const shortfallTables = TypeOrmModule.forFeature([ShortfallNoticeEntity]);

@Injectable()
export class ShortfallRepository {
  constructor(private readonly database: Database) {}

  async add(notice: StoredNotice): Promise<void> {
    await this.database.manager.insert(ShortfallNoticeEntity, notice);
  }

  /** Oldest first. */
  async of(commitmentIds: readonly string[]): Promise<readonly StoredNotice[]> {
    const where = { commitmentId: In([...commitmentIds]) };
    return this.database.manager.find(ShortfallNoticeEntity, { where, order: { at: 'ASC' } });
  }
}
