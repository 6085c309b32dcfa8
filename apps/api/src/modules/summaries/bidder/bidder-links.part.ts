import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { namesOf } from '../summaries.part.ts';
import { BidderRepository } from './bidder.repository.ts';

/** Who at each supplier was written to. Nothing with which somebody could come in. */
@Injectable()
@InRecord({ name: 'bidder-links', title: 'Links sent to bidders', order: 83 })
export class BidderLinksPart implements GathersRecord {
  constructor(private readonly bidders: BidderRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const links = await this.bidders.linksOf(await this.bidders.summaryIdsOf(tenderId));
    return {
      rows: links.map(({ id, summaryId, name, email, givenBy, givenAt, endsAt, withdrawnAt }) => ({
        ...{ id, summaryId, name, email, givenBy, givenAt, endsAt, withdrawnAt },
      })),
      columns: {
        givenAt: 'Sent',
        name: 'Contact',
        email: 'Address',
        givenBy: 'By',
        endsAt: 'Works until',
        withdrawnAt: 'Withdrawn',
      },
      names: links.flatMap(({ id, name, email }) => namesOf(id, name, email)),
    };
  }
}
