import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { TendersService } from '../tenders/index.ts';
import { StandingItems } from './standing-items.service.ts';

/** Responses without a total and a place because somebody decided to disregard them. It follows from the decisions on record. */
@Injectable()
@InRecord({ name: 'disregarded', title: 'Disregarded responses', order: 76 })
export class DisregardedPart implements GathersRecord {
  constructor(
    private readonly tenders: TendersService,
    private readonly standing: StandingItems,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const { disregarded } = await this.standing.of(await this.tenders.get(tenderId));
    return {
      rows: disregarded.map((one) => ({ ...one })),
      columns: {
        bidder: 'Bidder',
        wrong: 'What was found',
        clause: 'Clause',
        reason: 'Reason',
        personId: 'Decided by',
        at: 'Decided',
      },
    };
  }
}
