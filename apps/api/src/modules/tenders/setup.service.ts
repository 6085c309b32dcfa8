import { Injectable } from '@nestjs/common';
import type { NewTender, Tender, TimetablePage } from '@evenhand/shared/contracts';
import { hasReached } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { FrameworksService, publishedSetHashOf } from '../frameworks/index.ts';
import { newDraft } from './domain/default-draft.ts';
import { editability } from './domain/editability.ts';
import { deadlineMeant, movedFacts, refusedDeadline, toPrepare, workedOn } from './domain/prepared-facts.ts';
import { NO_SETUP_FACTS, type SetupFacts } from './domain/setup-facts.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';
import { TendersService } from './tenders.service.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';

/** What one save of a page changes; what is left out stays. */
export interface PageChange {
  readonly page: string;
  /** The revision that the sender has seen. */
  readonly revision: number;
  readonly draft?: (draft: Tender) => Tender;
  readonly facts?: (facts: SetupFacts) => SetupFacts;
  readonly deadline?: TimetablePage['deadline'];
}

/** The lead's work on a draft: each page is saved by itself, and nobody overwrites what they have not seen. */
@Injectable()
export class SetupService {
  constructor(
    private readonly tenders: TendersService,
    private readonly repository: TenderRepository,
    private readonly frameworks: FrameworksService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly meanwhile: SavedMeanwhile,
  ) {}

  /** A new draft, with the criteria, scale and rules of `earlier` where one is given. Throws tender.exists. */
  async create(input: NewTender, earlier: StoredTender | null, who: SignedIn): Promise<StoredTender> {
    const facts = { ...NO_SETUP_FACTS, procedure: earlier?.facts.procedure ?? null };
    return this.tenders.addDraft(newDraft(input, earlier?.draft ?? null), facts, who);
  }

  /** Saves a page. Throws set.locked where the set cannot be edited now, and setup.outdated where somebody saved first. */
  async save(tender: StoredTender, change: PageChange, actor: string): Promise<StoredTender> {
    const { editable, says } = editability(tender);
    if (!editable) throw new Problem('set.locked', says);
    const draft = change.draft?.(tender.draft) ?? tender.draft;
    if (draft.regime !== tender.draft.regime && hasReached('opened', tender.phase))
      throw new Problem('set.locked', 'The rules of the procurement cannot change after responses were opened.');
    const before = workedOn(tender);
    const after = {
      facts: change.facts?.(before.facts) ?? before.facts,
      deadline:
        change.deadline === undefined
          ? before.deadline
          : deadlineMeant(change.deadline, [tender.deadline, before.deadline]),
    };
    if (change.deadline !== undefined) refuseDeadline(tender, after.deadline);
    const besides = tender.change === null ? after : { prepared: toPrepare(after) };
    const values = { draft, ...besides, ...(await this.inForce(tender, draft)) };
    return this.database.transaction(async () => {
      if (!(await this.repository.save(tender.id, change.revision, values)))
        throw await this.meanwhile.problem(tender.id);
      await this.audit.record({
        tenderId: tender.id,
        kind: 'setup.saved',
        actor,
        subjectId: tender.id,
        detail: { page: change.page, revision: change.revision + 1, ...movedFacts(before, after) },
      });
      return { ...tender, ...values, revision: change.revision + 1 };
    });
  }

  /** Before the first set is locked the draft is what counts; afterwards the locked set does. */
  private async inForce(tender: StoredTender, draft: Tender): Promise<Partial<StoredTender>> {
    if (tender.publishedVersion !== null) return {};
    const ownFramework = await this.frameworks.own(draft.framework);
    const { title, authority } = draft;
    const publishedSetHash = publishedSetHashOf({ definition: draft, ownFramework });
    return { title, authority, definition: draft, ownFramework, publishedSetHash };
  }
}

function refuseDeadline(tender: StoredTender, next: Date | null): void {
  const says = refusedDeadline(tender, next, new Date());
  if (says !== null) throw new Problem('request.invalid', says, [{ pointer: '/deadline', says }]);
}
