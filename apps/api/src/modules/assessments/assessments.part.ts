import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ResponseRepository } from '../responses/index.ts';
import { AssessmentRepository } from './assessment.repository.ts';

/** What the machine made of each response, and from what: enough to make it again and compare the hash. */
@Injectable()
@InRecord({ name: 'indicative-results', title: 'Indicative results of the machine', order: 65 })
export class AssessmentsPart implements GathersRecord {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly assessments: AssessmentRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id } of await this.responses.ofTender(tenderId)) {
      const newest = await this.assessments.newestOf(id);
      if (newest !== null) rows.push({ ...newest });
    }
    return {
      rows,
      columns: {
        responseId: 'Response',
        createdAt: 'When',
        engineName: 'Engine',
        engineVersion: 'Version',
        engineBuild: 'Build',
        publishedSetHash: 'Published set',
        asOf: 'As of',
        textHash: 'Text',
        usualRangesHash: 'Usual ranges',
        resultHash: 'Result',
      },
    };
  }
}
