import { Injectable } from '@nestjs/common';
import type { ChangeInput, LockInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import { FrameworksService, frameworkOf, publishedSetHashOf } from '../frameworks/index.ts';
import { PeopleService } from '../people/index.ts';
import { allowedChanges, type AllowedChange } from './domain/change-basis.ts';
import { editability } from './domain/editability.ts';
import { methodologyStatement } from './domain/methodology-statement.ts';
import { deadlineFaults, movedFacts, workedOn } from './domain/prepared-facts.ts';
import { publishingFaults, quorumFaults } from './domain/publishing-faults.ts';
import { PublishedSetRepository, type PublishedSet } from './published-set.repository.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';
import { TendersService } from './tenders.service.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';

export type { PublishedSet };

/** Locks drafts into published sets, and lets a locked set change only as the law and a reason allow. */
@Injectable()
export class PublishedSetsService {
  constructor(
    private readonly tenders: TendersService,
    private readonly repository: TenderRepository,
    private readonly sets: PublishedSetRepository,
    private readonly frameworks: FrameworksService,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly meanwhile: SavedMeanwhile,
  ) {}

  /** Every locked version, newest first. */
  async of(tenderId: string): Promise<readonly PublishedSet[]> {
    return this.sets.of(tenderId);
  }

  /** On which legal bases the locked set may be changed now. */
  mayChange(tender: StoredTender, now = new Date()): readonly AllowedChange[] {
    const { phase, facts, deadline, definition } = tender;
    const deadlinePassed = deadline !== null && deadline <= now;
    return allowedChanges({ regime: definition.regime, phase, procedure: facts.procedure, deadlinePassed });
  }

  /**
   * Locks the draft as the next version; the first moves the tender to `published`. Throws set.locked where nothing is
   * being edited, setup.outdated where somebody saved meanwhile, and set.incomplete with every point that is missing.
   */
  async lock(tender: StoredTender, input: LockInput, actor: string): Promise<StoredTender> {
    const { editable, says } = editability(tender);
    if (!editable) throw new Problem('set.locked', says);
    const { draft, change } = tender;
    const { facts, deadline } = workedOn(tender);
    const faults = [
      ...publishingFaults(draft, facts, await this.frameworks.packs()),
      ...quorumFaults(tender, await this.people.in(tender.id)),
    ];
    if (faults.length > 0) throw new Problem('set.incomplete', undefined, faults);
    if (change !== null) this.refuseUnlessAllowed(tender, change);
    const late = deadlineFaults(tender, new Date(), momentInWords);
    if (late.length > 0) throw new Problem('set.incomplete', undefined, late);
    const set = await this.setFrom(tender, input, actor);
    const { version, hash: publishedSetHash, definition } = set;
    const { title, authority } = definition;
    const ownFramework = await this.frameworks.own(definition.framework);
    const values = {
      title,
      authority,
      definition,
      publishedSetHash,
      publishedVersion: version,
      ownFramework,
      change: null,
      facts,
      deadline,
      prepared: null,
    };
    return this.database.transaction(async () => {
      if (!(await this.repository.save(tender.id, input.revision, values)))
        throw await this.meanwhile.problem(tender.id);
      await this.sets.add(set);
      const locked = { ...tender, ...values, revision: input.revision + 1 };
      await this.audit.record({
        tenderId: tender.id,
        kind: 'set.locked',
        actor,
        subjectId: tender.id,
        detail: {
          version,
          hash: publishedSetHash,
          documentReference: input.documentReference,
          basis: change?.basis ?? null,
          reason: change?.reason ?? null,
          approvedBy: change?.approvedBy ?? null,
          republication: change?.republication ?? null,
          ...movedFacts(tender, { facts, deadline }),
        },
      });
      if (tender.phase !== 'setting-up') return locked;
      return this.tenders.move(
        locked,
        'published',
        actor,
        `Version ${String(version)} of the published set is locked.`,
      );
    });
  }

  /** Opens a reasoned change of the locked set. Throws set.no-change where no legal basis allows it now. */
  async openChange(tender: StoredTender, change: ChangeInput, actor: string): Promise<StoredTender> {
    this.refuseUnlessAllowed(tender, change);
    if (tender.change !== null) throw new Problem('set.no-change', 'A change is being prepared already.');
    return this.setChange(tender, change, actor, 'set.change-opened');
  }

  /** Gives a change up: the draft goes back to the locked set. */
  async dropChange(tender: StoredTender, actor: string): Promise<StoredTender> {
    if (tender.change === null) return tender;
    return this.setChange(tender, null, actor, 'set.change-dropped');
  }

  /** The statement that locking the draft would publish. */
  async preview({ draft }: StoredTender): Promise<string> {
    const ownFramework = await this.frameworks.own(draft.framework);
    return methodologyStatement(draft, frameworkOf({ definition: draft, ownFramework }));
  }

  private async setFrom(tender: StoredTender, input: LockInput, actor: string): Promise<PublishedSet> {
    const { draft, change } = tender;
    const ownFramework = await this.frameworks.own(draft.framework);
    const framework = frameworkOf({ definition: draft, ownFramework });
    return {
      tenderId: tender.id,
      version: (tender.publishedVersion ?? 0) + 1,
      hash: publishedSetHashOf({ definition: draft, ownFramework }),
      definition: draft,
      framework,
      statement: methodologyStatement(draft, framework),
      documentReference: input.documentReference,
      publishedOn: input.publishedOn,
      change,
      lockedBy: actor,
      lockedAt: new Date(),
    };
  }

  private refuseUnlessAllowed(tender: StoredTender, { basis }: ChangeInput): void {
    const allowed = this.mayChange(tender);
    if (allowed.some((one) => one.basis === basis)) return;
    throw new Problem(
      'set.no-change',
      allowed.length === 0
        ? 'No legal basis lets the published set change at this stage.'
        : `At this stage only this is possible: ${allowed.map(({ says }) => says).join(' ')}`,
    );
  }

  private async setChange(tender: StoredTender, change: ChangeInput | null, actor: string, kind: string) {
    const values = { change, prepared: null, ...(change === null && { draft: tender.definition }) };
    return this.database.transaction(async () => {
      if (!(await this.repository.save(tender.id, tender.revision, values)))
        throw await this.meanwhile.problem(tender.id);
      const { basis = null, reason = null, approvedBy = null, republication = null } = change ?? {};
      await this.audit.record({
        tenderId: tender.id,
        kind,
        actor,
        subjectId: tender.id,
        detail: { basis, reason, approvedBy, republication },
      });
      return { ...tender, ...values, revision: tender.revision + 1 };
    });
  }
}
