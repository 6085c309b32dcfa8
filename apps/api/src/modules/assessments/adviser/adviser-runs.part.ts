import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ResponseRepository } from '../../responses/index.ts';
import { AdviserRepository } from './adviser.repository.ts';

/** Each time that the adviser was asked: what it was told, by hash, and what came back. */
@Injectable()
@InRecord({ name: 'adviser-runs', title: 'Runs of the language-model adviser', order: 67 })
export class AdviserRunsPart implements GathersRecord {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly adviser: AdviserRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id } of await this.responses.ofTender(tenderId)) rows.push(...(await this.adviser.runs(id)));
    return {
      rows: rows.map((run) => ({ ...run })),
      columns: {
        at: 'When',
        responseId: 'Response',
        criterionId: 'Question',
        number: 'Run',
        processor: 'Processor',
        model: 'Model',
        promptHash: 'Prompt',
        replyHash: 'Reply',
        outcome: 'Outcome',
        because: 'Why thrown away',
      },
      sealed: true,
    };
  }
}
