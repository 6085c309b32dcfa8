import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ReadingDecisionRepository } from './reading-decision.repository.ts';

/** Not sealed: the events tell of each decision, and the first ones were written before rows had seals. */
@Injectable()
@InRecord({ name: 'reading-decisions', title: 'Decisions about how responses were read', order: 32 })
export class ReadingDecisionsPart implements GathersRecord {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly decisions: ReadingDecisionRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id: responseId } of await this.responses.ofTender(tenderId))
      for (const { id, decision, decidedBy, decidedAt } of await this.decisions.of(responseId))
        rows.push({ id, responseId, at: decidedAt, personId: decidedBy, ...decision });
    return {
      rows,
      columns: {
        at: 'When',
        personId: 'Who',
        responseId: 'Response',
        kind: 'Decision',
        file: 'File',
        criterion: 'Question',
        whyNone: 'Why none',
      },
    };
  }
}
