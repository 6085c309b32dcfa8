import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { OpeningStepEntity } from './opening-step.entity.ts';

export type StoredOpeningStep = OpeningStepEntity;

@Injectable()
export class OpeningRepository {
  constructor(private readonly database: Database) {}

  async add(step: StoredOpeningStep): Promise<void> {
    await this.database.manager.insert(OpeningStepEntity, step);
  }

  /** Oldest first. */
  async of(tenderId: string): Promise<readonly StoredOpeningStep[]> {
    return this.database.manager.find(OpeningStepEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }
}
