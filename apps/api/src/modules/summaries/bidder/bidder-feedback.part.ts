import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { BidderRepository } from './bidder.repository.ts';

/** Answers of bidders to the questions about the process. */
@Injectable()
@InRecord({ name: 'bidder-feedback', title: 'What bidders said about the process', order: 85 })
export class BidderFeedbackPart implements GathersRecord {
  constructor(private readonly bidders: BidderRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const feedback = await this.bidders.feedbackOf(await this.bidders.summaryIdsOf(tenderId));
    return {
      rows: feedback.map((each) => ({ ...each })),
      columns: { at: 'When', by: 'Who', answers: 'Answers', summaryId: 'Summary' },
      sealed: true,
    };
  }
}
