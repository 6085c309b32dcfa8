import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { CommitmentRepository } from '../commitment.repository.ts';
import { EvidenceRepository } from './evidence.repository.ts';

/** The files given with delivery reports: each with its hash, and what became of it. */
@Injectable()
@InRecord({ name: 'delivery-evidence', title: 'Files given with delivery reports', order: 94 })
export class DeliveryEvidencePart implements GathersRecord {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly evidence: EvidenceRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const commitments = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    const reports = (await this.commitments.reportsOf(commitments)).map(({ id }) => id);
    return {
      rows: (await this.evidence.of(reports)).map((file) => ({ ...file })),
      columns: {
        addedAt: 'When',
        reportId: 'Report',
        name: 'File',
        sha256: 'Hash',
        size: 'Bytes',
        addedBy: 'By',
        infection: 'What the virus scanner found',
        reviewedAt: 'Seen by a review',
        takenBackAt: 'Taken back',
        removedAt: 'Deleted after its time',
      },
    };
  }
}
