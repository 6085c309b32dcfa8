import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository } from './commitment.repository.ts';

/** What the supplier reported for each period, and what the reviewer made of it. */
@Injectable()
@InRecord({ name: 'delivery-reports', title: 'Delivery reports and their review', order: 93 })
export class DeliveryReportsPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const ids = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    return {
      rows: (await this.commitments.reportsOf(ids)).map((report) => ({ ...report })),
      columns: {
        commitmentId: 'Commitment',
        periodFrom: 'From',
        periodTo: 'To',
        amount: 'Reported',
        content: 'Account',
        state: 'State',
        acceptedAmount: 'Accepted',
        reviewReason: 'Why',
        reportedBy: 'Reported by',
        reviewedBy: 'Reviewed by',
      },
    };
  }
}
