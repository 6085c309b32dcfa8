import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { AdviserRepository } from './adviser.repository.ts';

/** Who decided that a language model may or may not be asked, and by whom it would be processed. */
@Injectable()
@InRecord({ name: 'adviser-decisions', title: 'Decisions about the language-model adviser', order: 66 })
export class AdviserDecisionsPart implements GathersRecord {
  constructor(private readonly adviser: AdviserRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const decisions = (await this.adviser.decisions(tenderId)).toReversed();
    return {
      rows: decisions.map((decision) => ({ ...decision })),
      columns: {
        at: 'When',
        personId: 'Who',
        allowed: 'Allowed',
        processor: 'Processor',
        origin: 'Where',
        model: 'Model',
        reason: 'Why',
      },
      sealed: true,
    };
  }
}
