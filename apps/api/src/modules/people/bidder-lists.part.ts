import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { DeclarationRepository } from './declaration.repository.ts';

@Injectable()
@InRecord({ name: 'bidder-lists', title: 'Lists of bidders that declarations were asked about', order: 19 })
export class BidderListsPart implements GathersRecord {
  constructor(private readonly declarations: DeclarationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const lists = await this.declarations.lists(tenderId);
    return {
      rows: lists.map(({ version, bidders, changedAt }) => ({ version, bidders, changedAt })),
      columns: { version: 'List of bidders', changedAt: 'Since', bidders: 'Bidders' },
    };
  }
}
