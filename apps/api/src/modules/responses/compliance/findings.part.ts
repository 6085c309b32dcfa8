import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'findings', title: 'Compliance findings', order: 50 })
export class FindingsPart implements GathersRecord {
  constructor(private readonly compliance: ComplianceRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const findings = await this.compliance.findings(tenderId);
    return {
      rows: findings.map((finding) => ({ ...finding })),
      columns: {
        at: 'When',
        raisedBy: 'Raised by',
        responseId: 'Response',
        kind: 'What',
        evidence: 'Evidence',
        clause: 'Clause',
        consequence: 'Consequence in the tender documents',
        wrong: 'Wrong entries',
        of: 'Of',
      },
      sealed: true,
    };
  }
}
