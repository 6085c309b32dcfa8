import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ConflictsAssessment } from './conflicts-assessment.service.ts';

@Injectable()
@InRecord({ name: 'declarations', title: 'Declarations of interests and decisions about them', order: 20 })
export class DeclarationsPart implements GathersRecord {
  constructor(private readonly assessment: ConflictsAssessment) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const { declarations } = await this.assessment.of(tenderId);
    return {
      rows: declarations.map(({ id, personId, name, bidderListVersion, answers, interest, givenAt, decisions }) => ({
        ...{ id, personId, name, bidderListVersion, answers, interest, givenAt, decisions },
      })),
      columns: {
        name: 'Person',
        givenAt: 'Declared',
        bidderListVersion: 'List of bidders',
        interest: 'Interest',
        answers: 'Answers',
        decisions: 'Decisions',
      },
    };
  }
}
