import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { PanelRepository } from './panel.repository.ts';

@Injectable()
@InRecord({ name: 'replacements', title: 'Evaluators who were replaced while scoring was open', order: 17 })
export class ReplacementsPart implements GathersRecord {
  constructor(private readonly panel: PanelRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.panel.replacements(tenderId)).map((entry) => ({ ...entry })),
      columns: {
        decidedAt: 'When',
        leaverId: 'Who left',
        successorId: 'Who took over',
        criterionIds: 'Questions',
        reason: 'Why',
        decidedBy: 'Decided by',
      },
      sealed: true,
    };
  }
}
