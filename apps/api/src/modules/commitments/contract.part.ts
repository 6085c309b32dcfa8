import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository } from './commitment.repository.ts';

/** The contract that the award led to. */
@Injectable()
@InRecord({ name: 'contract', title: 'The contract', order: 90 })
export class ContractPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const contract = await this.commitments.contractOf(tenderId);
    return {
      rows: contract === null ? [] : [{ ...contract }],
      columns: { responseId: 'Response', terms: 'Terms', changedAt: 'Last corrected' },
    };
  }
}
