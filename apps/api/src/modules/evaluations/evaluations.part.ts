import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { EvaluationRepository } from './evaluation.repository.ts';

/** Every version of every score, drafts and withdrawn ones too, as its evaluator wrote it. */
@Injectable()
@InRecord({ name: 'score-versions', title: 'Scores of evaluators, every version', order: 60 })
export class EvaluationsPart implements GathersRecord {
  constructor(private readonly evaluations: EvaluationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id, personId: evaluator, responseId, criterionId } of await this.evaluations.ofTender(tenderId)) {
      const versions = await this.evaluations.versionsOf(id);
      for (const version of [...versions].reverse()) rows.push({ evaluator, responseId, criterionId, ...version });
    }
    return {
      rows,
      columns: {
        at: 'When',
        evaluator: 'Evaluator',
        responseId: 'Response',
        criterionId: 'Question',
        version: 'Version',
        kind: 'What',
        personId: 'By',
        mark: 'Mark',
        values: 'As written',
        reason: 'Why changed',
      },
      chain: {
        of: 'evaluationId',
        words: ['evaluationId', 'version', 'kind', 'personId', 'values', 'mark', 'reason', 'citation', 'at'],
      },
    };
  }
}
