import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { BidderRepository } from './bidder.repository.ts';

/** The threads between bidders and the authority about summaries. */
@Injectable()
@InRecord({ name: 'bidder-messages', title: 'Questions of bidders and answers', order: 84 })
export class BidderMessagesPart implements GathersRecord {
  constructor(private readonly bidders: BidderRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const messages = await this.bidders.messagesOf(await this.bidders.summaryIdsOf(tenderId));
    return {
      rows: messages.map((message) => ({ ...message })),
      columns: { at: 'When', from: 'From', by: 'Who', words: 'Words', summaryId: 'Summary' },
      sealed: true,
    };
  }
}
