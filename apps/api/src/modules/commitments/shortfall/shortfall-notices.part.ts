import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { CommitmentRepository } from '../commitment.repository.ts';
import { ShortfallRepository } from './shortfall.repository.ts';

/** Letters about what was missing. */
@Injectable()
@InRecord({ name: 'shortfall-notices', title: 'Letters about shortfalls', order: 100 })
export class ShortfallNoticesPart implements GathersRecord {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly notices: ShortfallRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const ids = (await this.commitments.everOfTender(tenderId)).map(({ id }) => id);
    return {
      rows: (await this.notices.of(ids)).map((notice) => ({ ...notice })),
      columns: {
        at: 'When',
        commitmentId: 'Commitment',
        asOf: 'As of',
        shortfall: 'Missing',
        remedy: 'What the contract provides',
        answerBy: 'To be answered by',
        by: 'By',
      },
      sealed: true,
    };
  }
}
