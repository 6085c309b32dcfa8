import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { PublicReportRepository } from './public-report.repository.ts';

/** What the public was told of the contract, each time it was published or withdrawn. */
@Injectable()
@InRecord({ name: 'public-reports', title: 'Reports for the public', order: 96 })
export class PublicReportsPart implements GathersRecord {
  constructor(private readonly reports: PublicReportRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.reports.ofTender(tenderId)).map((report) => ({ ...report })),
      columns: { at: 'When', by: 'By', content: 'What was published; nothing where it was withdrawn' },
      sealed: true,
    };
  }
}
