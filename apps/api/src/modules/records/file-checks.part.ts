import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { RecordRepository } from './record.repository.ts';

@Injectable()
@InRecord({ name: 'file-checks', title: 'Checks of the stored files', order: 110 })
export class FileChecksPart implements GathersRecord {
  constructor(private readonly records: RecordRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = await this.records.checksOf(tenderId, 10_000);
    return {
      rows: [...rows].reverse().map(({ id, at, askedBy, checked, faults }) => ({ id, at, askedBy, checked, faults })),
      columns: {
        at: 'When',
        askedBy: 'Asked for by',
        checked: 'Files compared',
        faults: 'Files that were not as received',
      },
    };
  }
}
