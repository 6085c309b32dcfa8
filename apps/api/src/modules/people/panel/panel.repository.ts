import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from '../../../platform/database/database.ts';
import { ReplacementEntity } from './replacement.entity.ts';
import { TrainingEntity } from './training.entity.ts';

export type Training = TrainingEntity;
export type Replacement = ReplacementEntity;

/** The tables behind this folder's repository. */
export const panelTables = TypeOrmModule.forFeature([TrainingEntity, ReplacementEntity]);

@Injectable()
export class PanelRepository {
  constructor(private readonly database: Database) {}

  async addTraining(training: Training): Promise<void> {
    await this.database.manager.insert(TrainingEntity, training);
  }

  /** Every entry about training for a tender, oldest first. */
  async training(tenderId: string): Promise<readonly Training[]> {
    return this.database.manager.find(TrainingEntity, { where: { tenderId }, order: { recordedAt: 'ASC' } });
  }

  async addReplacement(replacement: Replacement): Promise<void> {
    await this.database.manager.insert(ReplacementEntity, replacement);
  }

  /** Every replacement in a tender, oldest first. */
  async replacements(tenderId: string): Promise<readonly Replacement[]> {
    return this.database.manager.find(ReplacementEntity, { where: { tenderId }, order: { decidedAt: 'ASC' } });
  }
}
