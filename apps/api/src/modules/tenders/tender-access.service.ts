import { Injectable } from '@nestjs/common';
import { SIGHTED_ACTIONS, type Action } from '@evenhand/shared/domain';
import { Sightings } from '../../platform/audit/sighting.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { Rights, type Asked } from '../people/index.ts';
import { askedOfEvaluators } from './domain/setup-facts.ts';
import { machineRevealed } from './domain/machine-reveal.ts';
import type { StoredTender } from './tender.repository.ts';
import { TendersService } from './tenders.service.ts';

const SIGHTED: ReadonlySet<Action> = new Set(SIGHTED_ACTIONS);

/** What a caller knows beyond the tender; `subjectId` is what the person looks at, where it is not the whole tender. */
export type Known = Omit<
  Asked,
  'tenderId' | 'phase' | 'ended' | 'machineRevealed' | 'untrainedMay' | 'practiceRequired'
> & {
  readonly subjectId?: string;
};

/** Gives tenders to people, and only what they may do something with. Who saw what, and who was refused, is noted here. */
@Injectable()
export class TenderAccess {
  constructor(
    private readonly tenders: TendersService,
    private readonly rights: Rights,
    private readonly sightings: Sightings,
    private readonly database: Database,
  ) {}

  /** The live tender where the person may do this in it; otherwise the problem that `Rights.require` throws. */
  async require(who: SignedIn, action: Action, tenderId: string, known: Known = {}): Promise<StoredTender> {
    const tender = await this.tenders.live(tenderId, known.unseen);
    await this.rights.require(who, action, asked(tender, known)).catch(async (fault: unknown) => {
      if (fault instanceof Problem) await this.note(who, action, tender, known, fault.code);
      throw fault;
    });
    if (SIGHTED.has(action)) await this.note(who, action, tender, known, null);
    return tender;
  }

  /**
   * Does `work` where the person may do this, in the turn of the tender and with the tender as it is then: the steps of the
   * award, the sign-off, a correction, the end and decisions about responses each lie before it or after it.
   */
  async inTurn<Result>(
    who: SignedIn,
    action: Action,
    tenderId: string,
    work: (tender: StoredTender) => Promise<Result>,
  ): Promise<Result> {
    return this.database.inTurnOf(tenderId, () => this.require(who, action, tenderId), work);
  }

  /** Notes that a person sees something that `may` has allowed, or was refused it with this code. */
  async note(who: SignedIn, action: Action, tender: StoredTender, known: Known, code: string | null): Promise<void> {
    await this.sightings.note({
      tenderId: tender.id,
      personId: who.personId,
      what: action,
      subjectId: known.subjectId ?? known.criterionId ?? tender.id,
      outcome: code === null ? 'seen' : 'refused',
      code,
    });
  }

  /** Whether the person may do this in a tender that is at hand. */
  async may(who: SignedIn, action: Action, tender: StoredTender, known: Known = {}): Promise<boolean> {
    return this.rights.may(who, action, asked(tender, known));
  }

  /** The live tenders in which the person has a role, or all for who administers the organisation, oldest first. */
  async mine(who: SignedIn): Promise<readonly StoredTender[]> {
    const all = await this.tenders.list();
    if (who.administrator) return all;
    const ids = new Set((await this.rights.standingsOf(who)).map(({ tenderId }) => tenderId));
    return all.filter(({ id }) => ids.has(id));
  }
}

function asked(tender: StoredTender, known: Known): Asked {
  const { id: tenderId, phase, ended, definition, facts } = tender;
  const revealed = machineRevealed(definition, phase);
  return { ...known, tenderId, phase, ended, machineRevealed: revealed, ...askedOfEvaluators(facts) };
}
