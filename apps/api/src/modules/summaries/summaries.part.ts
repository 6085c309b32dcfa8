import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { SummaryRepository } from './summary.repository.ts';

/** Every summary with what was approved, sentence by sentence, and its hash. */
@Injectable()
@InRecord({ name: 'summaries', title: 'Assessment summaries, as approved', order: 81 })
export class SummariesPart implements GathersRecord {
  constructor(private readonly summaries: SummaryRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const summaries = await this.summaries.ofTender(tenderId);
    return {
      rows: summaries.map((summary) => ({ ...summary })),
      columns: {
        responseId: 'Response',
        state: 'State',
        contactName: 'Contact',
        approvedBy: 'Approved by',
        approvedAt: 'Approved',
        approvedHash: 'Hash of what was approved',
        releasedAt: 'Released',
      },
      names: summaries.flatMap(({ id, contactName, contactEmail }) => namesOf(id, contactName, contactEmail)),
    };
  }
}

/** A contact with everything that tells who it is. */
export function namesOf(id: string, ...words: readonly (string | null)[]): NonNullable<RecordPart['names']> {
  return words.flatMap((name) => (name === null ? [] : [{ id, name }]));
}
