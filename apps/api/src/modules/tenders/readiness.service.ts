import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReadinessView } from '@evenhand/shared/contracts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { BiddersService } from './bidders.service.ts';
import { InternalAidsService, unansweredAids } from './internal-aids.service.ts';
import { lotsTogether } from './domain/lots-together.ts';
import { ReadinessRegister, type CheckOutcome } from './readiness-register.ts';
import { TenderRepository, type StoredTender } from './tender.repository.ts';
import { TendersService } from './tenders.service.ts';
import { SavedMeanwhile } from './saved-meanwhile.service.ts';

/** Whether scoring can open: every check with its outcome, and the step itself when none fails. */
@Injectable()
export class ReadinessService implements OnModuleInit {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly tenders: TendersService,
    private readonly bidders: BiddersService,
    private readonly aids: InternalAidsService,
    private readonly repository: TenderRepository,
    private readonly database: Database,
    private readonly meanwhile: SavedMeanwhile,
  ) {}

  onModuleInit(): void {
    const { register } = this;
    register.add({
      id: 'set-locked',
      title: 'The published set is locked',
      check: (tender) => Promise.resolve(setLocked(tender)),
    });
    register.add({ id: 'bidders', title: 'The bidders are known', check: (tender) => this.biddersKnown(tender) });
    register.add({
      id: 'lots',
      title: 'Every bidder bids for the whole tender',
      check: (tender) => this.lotsFit(tender),
    });
    register.add({
      id: 'aids',
      title: 'No unpublished aid can change a score',
      check: (tender) => this.noHiddenAid(tender),
    });
    register.add({
      id: 'opened',
      title: 'The responses are opened',
      check: (tender) => Promise.resolve(responsesOpened(tender)),
    });
  }

  async view(tender: StoredTender): Promise<ReadinessView> {
    const checks = await Promise.all(
      this.register.all().map(async (one) => {
        const { passed, says, path } = await one.check(tender);
        return { id: one.id, title: one.title, passed, says, path };
      }),
    );
    const { id: tenderId, title, phase } = tender;
    return { tenderId, title, phase, ready: phase === 'opened' && checks.every(({ passed }) => passed), checks };
  }

  /** Takes the tender to scoring; from then on the panel is fixed. Throws scoring.not-ready with every check that fails. */
  async open(tender: StoredTender, actor: string): Promise<StoredTender> {
    const failed = (await this.view(tender)).checks.filter(({ passed }) => !passed);
    if (failed.length > 0)
      throw new Problem(
        'scoring.not-ready',
        undefined,
        failed.map(({ id, says }) => ({ pointer: `/checks/${id}`, says })),
      );
    return this.database.transaction(async () => {
      const facts = { ...tender.facts, panelFixedAt: new Date().toISOString() };
      const { id, revision } = tender;
      if (!(await this.repository.save(id, revision, { facts }))) throw await this.meanwhile.problem(id);
      const fixed = { ...tender, facts, revision: revision + 1 };
      return this.tenders.move(fixed, 'scoring', actor, 'Every check of readiness has passed.');
    });
  }

  private async biddersKnown(tender: StoredTender): Promise<CheckOutcome> {
    const count = (await this.bidders.of(tender.id)).length;
    if (count > 0) return passed(`${String(count)} in version ${String(tender.bidderListVersion)} of the list.`);
    return failed('There is no bidder in the list, so nobody could declare an interest.', 'set-up/bidders');
  }

  private async lotsFit(tender: StoredTender): Promise<CheckOutcome> {
    const outcome = lotsTogether(tender.definition, await this.bidders.of(tender.id));
    if (outcome === null) return passed('The tender is not divided into lots.');
    return outcome.fits ? passed(outcome.says) : failed(outcome.says, 'set-up/bidders');
  }

  private async noHiddenAid(tender: StoredTender): Promise<CheckOutcome> {
    const hidden = unansweredAids(await this.aids.of(tender.id));
    if (hidden.length === 0) return passed('Every aid that can change a score is published or decided upon by name.');
    const names = hidden.map(({ title }) => `"${title}"`).join(', ');
    return failed(`${names} can change a score and bidders do not know of it.`, 'set-up/aids');
  }
}

function setLocked({ publishedVersion, change }: StoredTender): CheckOutcome {
  if (publishedVersion === null) return failed('No set has been locked yet.', 'set-up/lock');
  if (change !== null) return failed('A change of the set is being prepared. Lock it or give it up.', 'set-up/lock');
  return passed(`Version ${String(publishedVersion)} is in force.`);
}

function responsesOpened({ phase }: StoredTender): CheckOutcome {
  if (phase === 'setting-up' || phase === 'published')
    return failed('The responses are still sealed. Two people open them after the deadline.', 'opening');
  return passed('Two people have opened them.');
}

function passed(says: string): CheckOutcome {
  return { passed: true, says, path: null };
}

function failed(says: string, path: string): CheckOutcome {
  return { passed: false, says, path };
}
