import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ResponseRepository } from '../response.repository.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'low-prices', title: 'Prices that looked abnormally low', order: 54 })
export class LowPricesPart implements GathersRecord {
  constructor(
    private readonly compliance: ComplianceRepository,
    private readonly responses: ResponseRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const responses = await this.responses.ofTender(tenderId);
    const entries = await this.compliance.lowPrices(responses.map(({ id }) => id));
    return {
      rows: entries.map((entry) => ({ ...entry })),
      columns: { at: 'When', personId: 'Who', responseId: 'Response', step: 'Step', words: 'Words', until: 'Until' },
      sealed: true,
    };
  }
}
