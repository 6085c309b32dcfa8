import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { PriceReleaseEntity } from './price-release.entity.ts';

export type PriceRelease = PriceReleaseEntity;

@Injectable()
export class PriceReleaseRepository {
  constructor(private readonly database: Database) {}

  async add(release: PriceRelease): Promise<void> {
    await this.database.manager.insert(PriceReleaseEntity, release);
  }

  async isReleased(fileId: string): Promise<boolean> {
    return this.database.manager.existsBy(PriceReleaseEntity, { fileId });
  }

  /** Oldest first. */
  async ofResponse(responseId: string): Promise<readonly PriceRelease[]> {
    return this.database.manager.find(PriceReleaseEntity, { where: { responseId }, order: { at: 'ASC' } });
  }
}
