import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { SummaryRepository } from './summary.repository.ts';

/** Which response won, and the steps from the decision to the contract. */
@Injectable()
@InRecord({ name: 'award', title: 'The award and its steps', order: 80 })
export class AwardPart implements GathersRecord {
  constructor(private readonly summaries: SummaryRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const award = await this.summaries.awardOf(tenderId);
    return {
      rows: award === null ? [] : [{ ...award }],
      columns: {
        winnerId: 'Response that won',
        reason: 'Why, where it was not the first',
        summariesIssuedOn: 'Summaries issued',
        noticePublishedOn: 'Notice published',
        noticeReference: 'Reference',
        contractEnteredOn: 'Contract entered into',
      },
    };
  }
}
