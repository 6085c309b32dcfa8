import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditRegister } from '../moderation/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { RecordRepository } from './record.repository.ts';

/** The self-audit's check of the stored files: the newest comparison found every file as it was received. */
@Injectable()
export class KeptFiles implements OnModuleInit {
  constructor(
    private readonly register: AuditRegister,
    private readonly records: RecordRepository,
  ) {}

  onModuleInit(): void {
    this.register.add({
      id: 'R-018',
      title: 'Every file is as it was received',
      points: (tender) => this.points(tender),
    });
  }

  /** Null before the first night, or the first time somebody asks for the comparison. */
  private async points({ id }: StoredTender) {
    const [newest] = await this.records.checksOf(id, 1);
    if (newest === undefined) return null;
    return newest.faults.map(({ response, name, says }) => ({ says: `${response}, ${name}: ${says}`, itemId: null }));
  }
}
