import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tender } from '@evenhand/shared/contracts';
import { mayMove, type Phase, type TenderEnd } from '@evenhand/shared/domain';
import type { ProblemCode } from '@evenhand/shared/problems';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { FrameworksService, publishedSetHashOf } from '../frameworks/index.ts';
import { withoutInformationOnly } from './domain/default-draft.ts';
import { NO_SETUP_FACTS, type AwaitedScorer, type SetupFacts } from './domain/setup-facts.ts';
import { PeopleService, Rights } from '../people/index.ts';
import { tenderFaults } from './domain/tender-rules.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';

export type { StoredTender };

@Injectable()
export class TendersService {
  constructor(
    private readonly tenders: TenderRepository,
    private readonly frameworks: FrameworksService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly people: PeopleService,
    private readonly rights: Rights,
  ) {}

  /**
   * Imports a tender file as a draft, or straight to `phase` where a demonstration asks for it; whoever imports it is its
   * lead. A tender that is there already is never replaced.
   */
  async importLive(definition: Tender, who: SignedIn, phase: Phase = 'setting-up'): Promise<StoredTender> {
    this.rights.requireAnywhere(who, 'tender.import');
    const key = `live/${definition.id}`;
    const { tender, fresh } = await this.database.transaction(async () => {
      const outcome = await this.import(definition, 'live', phase, key, who.personId);
      if (outcome.fresh) await this.people.setRoles(outcome.tender.id, who.personId, ['lead'], who.personId);
      return outcome;
    });
    if (fresh) return tender;
    throw taken(definition.id);
  }

  /** The tender of a batch: the same published set is the same tender, whatever file it came from. */
  async importForBatch(definition: Tender): Promise<StoredTender> {
    const ownFramework = await this.frameworks.own(definition.framework);
    const key = `batch/${publishedSetHashOf({ definition, ownFramework })}`;
    return (await this.import(definition, 'batch', 'opened', key, 'batch command')).tender;
  }

  /**
   * What the batches of a live tender are scored against: its set in force, with the edition of its framework in force
   * there or, where it is scored again, the newest. Their responses stand apart from those that the panel scores.
   */
  async forBatchesOf(live: StoredTender, edition: 'in-force' | 'newest', actor: string): Promise<StoredTender> {
    const { definition } = live;
    const ownFramework = edition === 'newest' ? await this.frameworks.own(definition.framework) : live.ownFramework;
    const key = `batch-of/${live.id}/${publishedSetHashOf({ definition, ownFramework })}`;
    const tender = { ...(await this.newTender(definition, 'batch', key, ownFramework)), batchOf: live.id };
    return (await this.add({ ...tender, phase: 'opened' }, actor)).tender;
  }

  /** The demo tender: there after the first start, untouched by every later one. */
  async importDemo(definition: Tender): Promise<StoredTender> {
    return (await this.import(definition, 'live', 'setting-up', `live/${definition.id}`, 'demo loader')).tender;
  }

  async list(): Promise<readonly StoredTender[]> {
    return this.tenders.all('live');
  }

  /** A tender of the live service; otherwise throws the problem tender.not-found, or `unseen` instead. */
  async live(id: string, unseen: ProblemCode = 'tender.not-found'): Promise<StoredTender> {
    const tender = await this.tenders.byId(id);
    if (tender?.purpose !== 'live') throw new Problem(unseen);
    return tender;
  }

  /** Whether the published rules of a live tender mask its bidders. False where there is no such tender. */
  async masksBidders(id: string): Promise<boolean> {
    return this.tenders.masksBidders(id);
  }

  /** A tender by its id, whichever door it came in by. */
  async get(id: string): Promise<StoredTender> {
    const tender = await this.tenders.byId(id);
    if (tender === null) throw new Problem('tender.not-found');
    return tender;
  }

  /**
   * Takes a tender into another phase; returns it as it then stands. Throws tender.wrong-phase where phases do not follow
   * each other like that, or somebody else has moved it meanwhile, and tender.ended where it has ended meanwhile.
   */
  async move(tender: StoredTender, to: Phase, actor: string, reason: string): Promise<StoredTender> {
    const { id, phase: from } = tender;
    if (!mayMove(from, to)) throw new Problem('tender.wrong-phase', `A tender that is ${from} cannot become ${to}.`);
    return this.database.transaction(async () => {
      if (!(await this.tenders.move(id, from, to)))
        throw new Problem((await this.get(id)).ended === null ? 'tender.wrong-phase' : 'tender.ended');
      await this.audit.record({
        tenderId: id,
        kind: 'tender.moved',
        actor,
        subjectId: id,
        detail: { from, to, reason },
      });
      return { ...tender, phase: to };
    });
  }

  /**
   * Ends a tender without an award, says that those who tendered know, or takes the end back (null); whoever calls this
   * keeps the reason and records the event, in one transaction. Throws tender.wrong-phase where it has moved meanwhile.
   */
  async end({ id, phase }: StoredTender, ended: TenderEnd | null): Promise<void> {
    if (!(await this.tenders.end(id, phase, ended))) throw new Problem('tender.wrong-phase');
  }

  /** Keeps whose own scores the panel waits for; whoever calls this records why. Throws setup.outdated. */
  async awaitScores({ id, revision, facts }: StoredTender, awaitedScorers: readonly AwaitedScorer[]): Promise<void> {
    if (!(await this.tenders.save(id, revision, { facts: { ...facts, awaitedScorers } })))
      throw new Problem('setup.outdated');
  }

  /** Adds a new draft to the live service; whoever adds it is its lead. Throws tender.exists where its reference is taken. */
  async addDraft(draft: Tender, facts: SetupFacts, who: SignedIn): Promise<StoredTender> {
    this.rights.requireAnywhere(who, 'tender.import');
    const tender = { ...(await this.newTender(draft, 'live', `live/${draft.id}`)), facts };
    return this.database.transaction(async () => {
      if (!(await this.tenders.addUnlessThere(tender))) throw taken(draft.id);
      await this.audit.record({
        tenderId: tender.id,
        kind: 'tender.created',
        actor: who.personId,
        subjectId: tender.id,
        detail: { reference: draft.id },
      });
      await this.people.setRoles(tender.id, who.personId, ['lead'], who.personId);
      return tender;
    });
  }

  private async import(file: Tender, purpose: StoredTender['purpose'], phase: Phase, importKey: string, actor: string) {
    const definition = withoutInformationOnly(file);
    const faults = tenderFaults(definition, await this.frameworks.packs());
    if (faults.length > 0) throw new Problem('tender.invalid', undefined, faults);
    return this.add({ ...(await this.newTender(definition, purpose, importKey)), phase }, actor);
  }

  private async add(tender: StoredTender, actor: string): Promise<{ tender: StoredTender; fresh: boolean }> {
    const { id, importKey, publishedSetHash, purpose, phase } = tender;
    return this.database.transaction(async () => {
      const fresh = await this.tenders.addUnlessThere(tender);
      if (!fresh) return { tender: await this.there(importKey), fresh };
      await this.audit.record({
        tenderId: id,
        kind: 'tender.imported',
        actor,
        subjectId: id,
        detail: { publishedSetHash, purpose, phase },
      });
      return { tender, fresh };
    });
  }

  private async newTender(
    definition: Tender,
    purpose: StoredTender['purpose'],
    importKey: string,
    framework?: StoredTender['ownFramework'],
  ): Promise<StoredTender> {
    const ownFramework = framework === undefined ? await this.frameworks.own(definition.framework) : framework;
    return {
      id: randomUUID(),
      importKey,
      purpose,
      phase: 'setting-up',
      ended: null,
      reference: definition.id,
      title: definition.title,
      authority: definition.authority,
      publishedSetHash: publishedSetHashOf({ definition, ownFramework }),
      definition,
      draft: definition,
      revision: 1,
      facts: NO_SETUP_FACTS,
      deadline: null,
      publishedVersion: null,
      change: null,
      prepared: null,
      bidderListVersion: 0,
      ownFramework,
      batchOf: null,
      receivedAt: new Date(),
    };
  }

  private async there(importKey: string): Promise<StoredTender> {
    const tender = await this.tenders.byImportKey(importKey);
    if (tender === null) throw new Error(`The tender ${importKey} was there a moment ago.`);
    return tender;
  }
}

function taken(reference: string): Problem {
  return new Problem('tender.exists', `There is a tender with the reference "${reference}" already.`, [
    { pointer: '/id', says: 'This reference is taken.' },
  ]);
}
