import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository } from './commitment.repository.ts';
import { codeOf } from './commitments.service.ts';

/** Every commitment as it binds now, with the words of the bid it rests on, and those that were taken out while it was drafted. */
@Injectable()
@InRecord({ name: 'commitments', title: 'Commitments in force', order: 91 })
export class CommitmentsPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const commitments = await this.commitments.everOfTender(tenderId);
    return {
      rows: commitments.map((commitment) => ({ code: codeOf(commitment), ...commitment })),
      columns: {
        code: 'Commitment',
        terms: 'Terms in force',
        version: 'Version',
        source: 'Words of the bid',
        takenOutBecause: 'Taken out because',
      },
    };
  }
}
