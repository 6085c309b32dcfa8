import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { BidderRepository } from './bidder.repository.ts';
import { bidderView } from './bidders.service.ts';

@Injectable()
@InRecord({ name: 'bidders', title: 'Bidders and their subcontractors', order: 12 })
export class BiddersPart implements GathersRecord {
  constructor(private readonly bidders: BidderRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.bidders.of(tenderId)).map(bidderView),
      columns: {
        name: 'Bidder',
        identifier: 'Number in a register',
        soleTrader: 'Sole trader',
        lots: 'Lots',
        subcontractors: 'Subcontractors',
      },
    };
  }
}
