import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository, variationRow } from './commitment.repository.ts';

/** What both sides agreed to change, with the wording before and after. */
@Injectable()
@InRecord({ name: 'variations', title: 'Variations of commitments', order: 92 })
export class VariationsPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const ids = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    const rows = (await this.commitments.variationsOf(ids)).map(variationRow);
    return {
      rows,
      columns: {
        at: 'When',
        commitmentId: 'Commitment',
        by: 'By',
        reason: 'Why',
        kind: 'What it does',
        reference: 'Where agreed',
        agreedBy: 'Who agreed',
        effectiveOn: 'Holds from',
        before: 'Terms before',
        after: 'Terms after',
      },
      sealed: true,
    };
  }
}
