import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { PanelRepository } from './panel.repository.ts';

@Injectable()
@InRecord({ name: 'training', title: 'Training of the panel', order: 16 })
export class TrainingPart implements GathersRecord {
  constructor(private readonly panel: PanelRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.panel.training(tenderId)).map((entry) => ({ ...entry })),
      columns: {
        recordedAt: 'When',
        personId: 'Who',
        outcome: 'What',
        trainedOn: 'Day of the training',
        words: 'In words',
        recordedBy: 'Recorded by',
      },
      sealed: true,
    };
  }
}
