import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { BatchRepository } from './batch.repository.ts';

/** That batches were run, by whom, from what and with which results; none of it took part in the evaluation. */
@Injectable()
@InRecord({ name: 'batches', title: 'Batches scored by machine, apart from the evaluation', order: 66 })
export class BatchesPart implements GathersRecord {
  constructor(private readonly batches: BatchRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.batches.ofTender(tenderId)).map((batch) => ({ ...batch })),
      columns: {
        createdAt: 'When',
        createdBy: 'By',
        name: 'Batch',
        sourceKind: 'From',
        sourceName: 'Source',
        archive: 'Archive',
        asOf: 'As of',
        state: 'State',
        finishedAt: 'Done',
      },
    };
  }
}
