import { Injectable } from '@nestjs/common';
import { CHANGES_OF_WORK, type MeView, type RecentChangesView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { PeopleService, Rights } from '../people/index.ts';
import { askedOfEvaluators } from './domain/setup-facts.ts';
import { TenderAccess } from './tender-access.service.ts';

/** Says what a person may do, for the person. */
@Injectable()
export class MeService {
  constructor(
    private readonly people: PeopleService,
    private readonly rights: Rights,
    private readonly access: TenderAccess,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async view(who: SignedIn, session: { endsAt: Date }): Promise<MeView> {
    const [person, standings, tenders] = await Promise.all([
      this.people.get(who.personId),
      this.rights.standingsOf(who),
      this.access.mine(who),
    ]);
    const own = tenders.flatMap((tender) => {
      const standing = standings.find(({ tenderId }) => tenderId === tender.id);
      if (standing === undefined) return [];
      const { phase, ended } = tender;
      return [
        {
          tenderId: tender.id,
          title: tender.title,
          phase,
          ended,
          roles: [...standing.roles],
          declaration: standing.declaration,
          assignedCriteria: [...standing.assignedCriteria],
          due: { scoring: tender.facts.timetable.scoringUntil, moderation: tender.facts.timetable.moderationOn },
          actions: [...this.rights.actions(who, standing, { phase, ended, ...askedOfEvaluators(tender.facts) })],
        },
      ];
    });
    return {
      personId: who.personId,
      name: who.name,
      email: person.email,
      administrator: who.administrator,
      demo: person.demoPart !== null,
      actions: [...this.rights.anywhere(who)],
      tenders: own,
      session: { endsAt: session.endsAt.toISOString(), idleMinutes: this.config.session.idleMinutes },
    };
  }

  /** The newest change of each kind in each tender of the person, by somebody else; at most five. */
  async recentChanges(who: SignedIn): Promise<RecentChangesView['changes']> {
    // An administrator sees every tender, and has work only in those of a role.
    const [tenders, standings] = await Promise.all([this.access.mine(who), this.rights.standingsOf(who)]);
    const own = new Set(standings.map(({ tenderId }) => tenderId));
    const found = await this.audit.newestFor(
      who.personId,
      tenders.map(({ id }) => id).filter((id) => own.has(id)),
      CHANGES_OF_WORK,
    );
    return found.map(({ tenderId, kind, at }) => ({ tenderId, kind, at: at.toISOString() }));
  }
}
