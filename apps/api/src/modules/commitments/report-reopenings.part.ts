import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository } from './commitment.repository.ts';

/** Reviews of delivery reports that did not stand, each as it was. */
@Injectable()
@InRecord({ name: 'report-reopenings', title: 'Delivery reports that were reviewed again', order: 101 })
export class ReportReopeningsPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const commitments = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    const reports = (await this.commitments.reportsOf(commitments)).map(({ id }) => id);
    return {
      rows: (await this.commitments.reopeningsOf(reports)).map((reopening) => ({ ...reopening })),
      columns: {
        at: 'When',
        reportId: 'Report',
        by: 'By',
        reason: 'Why it is reviewed again',
        state: 'State before',
        acceptedAmount: 'Accepted before',
        reviewReason: 'Why, before',
        reviewedBy: 'Reviewed by',
      },
      sealed: true,
    };
  }
}
