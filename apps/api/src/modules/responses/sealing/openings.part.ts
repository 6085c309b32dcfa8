import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { OpeningRepository } from './opening.repository.ts';

@Injectable()
@InRecord({ name: 'openings', title: 'Opening of the sealed responses', order: 31 })
export class OpeningsPart implements GathersRecord {
  constructor(private readonly openings: OpeningRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.openings.of(tenderId)).map((step) => ({ ...step })),
      columns: { at: 'When', personId: 'Who', step: 'What' },
      sealed: true,
    };
  }
}
