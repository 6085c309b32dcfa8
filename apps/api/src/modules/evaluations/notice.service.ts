import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { TenderAccess } from '../tenders/index.ts';
import { EvaluationRepository } from './evaluation.repository.ts';

/** Whoever writes about bids knows first that every note can be asked for in court and under freedom of information. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly access: TenderAccess,
    private readonly evaluations: EvaluationRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  async acknowledge(who: SignedIn, tenderId: string): Promise<void> {
    await this.access.require(who, 'score.read-own', tenderId);
    await this.database.transaction(async () => {
      if (!(await this.evaluations.acknowledge(tenderId, who.personId))) return;
      await this.audit.record({
        tenderId,
        kind: 'scoring.notice-acknowledged',
        actor: who.personId,
        subjectId: who.personId,
        detail: {},
      });
    });
  }
}
