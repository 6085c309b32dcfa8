import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { ComparisonEntity } from './comparison.entity.ts';

export type StoredComparison = Readonly<ComparisonEntity>;

@Injectable()
export class ComparisonRepository {
  constructor(private readonly database: Database) {}

  async of(tenderId: string): Promise<StoredComparison | null> {
    return this.database.manager.findOneBy(ComparisonEntity, { tenderId });
  }

  async keep(comparison: StoredComparison): Promise<void> {
    await this.database.put(ComparisonEntity, comparison);
  }
}
