import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { stands } from './domain/change-state.ts';
import { SummaryRepository } from './summary.repository.ts';

/** What was added after the lock or withheld, with its reason and approval. The words that are withheld stand here. */
@Injectable()
@InRecord({ name: 'summary-changes', title: 'Words added to summaries or withheld', order: 82 })
export class SummaryChangesPart implements GathersRecord {
  constructor(private readonly summaries: SummaryRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id, responseId } of await this.summaries.ofTender(tenderId))
      for (const change of await this.summaries.changesOf(id)) rows.push({ responseId, ...change });
    return {
      rows,
      withheld: rows
        .filter((row) => row.kind === 'withholding' && row.approvedBy !== null && stands(row))
        .map(({ words }) => words),
      columns: {
        at: 'When',
        responseId: 'Response',
        kind: 'What',
        everywhere: 'From every summary',
        place: 'Where',
        words: 'Words',
        reason: 'Reason or ground',
        by: 'By',
        approvedBy: 'Approved by',
        endedBy: 'Taken back or refused by',
        endedAt: 'When it ended',
        endedBecause: 'Why it ended',
      },
    };
  }
}
