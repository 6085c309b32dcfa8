import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'finding-decisions', title: 'Decisions about findings', order: 51 })
export class FindingDecisionsPart implements GathersRecord {
  constructor(private readonly compliance: ComplianceRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const findings = await this.compliance.findings(tenderId);
    const decisions = await this.compliance.decisions(findings.map(({ id }) => id));
    return {
      rows: decisions.map((decision) => ({ ...decision })),
      columns: {
        at: 'When',
        personId: 'Who',
        findingId: 'Finding',
        outcome: 'Outcome',
        proportionality: 'Why it is proportionate',
        clause: 'Clause',
        clarified: 'Bidder asked',
        whyNotClarified: 'Why not asked',
      },
      sealed: true,
    };
  }
}
