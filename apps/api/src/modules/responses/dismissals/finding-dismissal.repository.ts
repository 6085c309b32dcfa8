import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { FindingDismissalEntity } from './finding-dismissal.entity.ts';

export type FindingDismissal = Readonly<FindingDismissalEntity>;

@Injectable()
export class FindingDismissalRepository {
  constructor(private readonly database: Database) {}

  async add(dismissal: FindingDismissal): Promise<void> {
    await this.database.manager.insert(FindingDismissalEntity, dismissal);
  }

  /** Oldest first. */
  async of(tenderId: string): Promise<readonly FindingDismissal[]> {
    return this.database.manager.find(FindingDismissalEntity, { where: { tenderId }, order: { at: 'ASC', id: 'ASC' } });
  }
}
