import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { TendersService } from '../tenders/index.ts';
import { ResultsService } from './results.service.ts';

/** Totals and order as they follow from the agreed scores, so that whoever checks the record can follow them too. */
@Injectable()
@InRecord({ name: 'totals', title: 'Totals and order', order: 75 })
export class TotalsPart implements GathersRecord {
  constructor(
    private readonly tenders: TendersService,
    private readonly results: ResultsService,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const results = await this.results.worked(await this.tenders.get(tenderId));
    return {
      rows: (results?.results.bids ?? []).map((bid) => ({ ...bid })),
      columns: { bidder: 'Bidder', total: 'Total', rank: 'Rank', marks: 'Marks', byCriterion: 'Points' },
    };
  }
}
