import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';

/** Whether a tender lets nobody score before having practised. */
@Injectable()
export class PracticeRule {
  constructor(
    private readonly tenders: TenderRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly meanwhile: SavedMeanwhile,
  ) {}

  /** Throws setup.outdated. */
  async set(tender: StoredTender, required: boolean, actor: string): Promise<void> {
    const facts = { ...tender.facts, practiceRequired: required };
    await this.database.transaction(async () => {
      if (!(await this.tenders.save(tender.id, tender.revision, { facts })))
        throw await this.meanwhile.problem(tender.id);
      const detail = { required };
      await this.audit.record({ tenderId: tender.id, kind: 'practice.rule', actor, subjectId: tender.id, detail });
    });
  }
}
