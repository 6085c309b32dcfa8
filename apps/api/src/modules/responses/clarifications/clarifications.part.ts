import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ClarificationRepository } from './clarification.repository.ts';

@Injectable()
@InRecord({ name: 'clarifications', title: 'Clarifications', order: 40 })
export class ClarificationsPart implements GathersRecord {
  constructor(private readonly clarifications: ClarificationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.clarifications.ofTender(tenderId)).map((entry) => ({ ...entry })),
      columns: {
        at: 'When',
        personId: 'Who',
        step: 'What',
        responseId: 'Response',
        criterionId: 'Question',
        passage: 'Passage',
        words: 'Words',
        recipients: 'Sent to',
        effect: 'Effect',
      },
      sealed: true,
    };
  }
}
