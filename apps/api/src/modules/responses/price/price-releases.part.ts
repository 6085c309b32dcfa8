import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ResponseRepository } from '../response.repository.ts';
import { PriceReleaseRepository } from './price-release.repository.ts';

@Injectable()
@InRecord({ name: 'price-releases', title: 'Figures released from masking', order: 55 })
export class PriceReleasesPart implements GathersRecord {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly releases: PriceReleaseRepository,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = [];
    for (const { id } of await this.responses.ofTender(tenderId)) rows.push(...(await this.releases.ofResponse(id)));
    return {
      rows: rows.map((release) => ({ ...release })),
      columns: { at: 'When', personId: 'Who', responseId: 'Response', fileId: 'File', reason: 'Why' },
      sealed: true,
    };
  }
}
