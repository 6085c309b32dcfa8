import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { CommitmentRepository } from './commitment.repository.ts';

/** Ratings in the five words of the Act; the newest of a period counts. */
@Injectable()
@InRecord({ name: 'ratings', title: 'Ratings of performance', order: 95 })
export class RatingsPart implements GathersRecord {
  constructor(private readonly commitments: CommitmentRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const ids = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    return {
      rows: (await this.commitments.ratingsOf(ids)).map((rating) => ({ ...rating })),
      columns: {
        at: 'When',
        commitmentId: 'Commitment',
        periodFrom: 'From',
        periodTo: 'To',
        rating: 'Rating',
        note: 'Note',
        by: 'By',
      },
      sealed: true,
    };
  }
}
