import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** Who scored, while the panel sat, what nobody had a vote on any more. */
@Injectable()
@InRecord({ name: 'panel-successors', title: 'Evaluators who scored while the panel sat', order: 72 })
export class PanelSuccessorsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.moderation.successorSteps(tenderId)).map((step) => ({ ...step })),
      columns: {
        at: 'When',
        byId: 'Who',
        step: 'What',
        personId: 'Evaluator',
        criterionIds: 'Questions',
        reason: 'Why',
      },
      sealed: true,
    };
  }
}
