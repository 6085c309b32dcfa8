import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { EndingRepository } from './ending.repository.ts';

/** Name under which the record exports what is on record about the end of a tender without an award. */
export const ENDING = 'ending';

@Injectable()
@InRecord({ name: 'ending', title: 'End without an award', order: 79 })
export class EndingPart implements GathersRecord {
  constructor(private readonly endings: EndingRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.endings.of(tenderId)).map((entry) => ({ ...entry })),
      columns: { at: 'When', personId: 'Who', step: 'What', on: 'Day', reference: 'Reference', reason: 'Why' },
      sealed: true,
    };
  }
}
