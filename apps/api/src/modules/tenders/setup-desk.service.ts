import { Injectable } from '@nestjs/common';
import type { NewTender, RulesPage, SetupView, Tender } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { FrameworksService } from '../frameworks/index.ts';
import { PeopleService, Rights } from '../people/index.ts';
import { BiddersService } from './bidders.service.ts';
import { rulesOf, withRules } from './domain/draft-pages.ts';
import { quorumFault } from './domain/panel-gaps.ts';
import { InternalAidsService } from './internal-aids.service.ts';
import { SetupService, type PageChange } from './setup.service.ts';
import { setupView } from './setup.view.ts';
import { TenderAccess } from './tender-access.service.ts';
import type { StoredTender } from './tender.repository.ts';

/** The lead's desk: asks whether the person may, does one thing, and shows the whole draft as it then stands. */
@Injectable()
export class SetupDesk {
  constructor(
    private readonly access: TenderAccess,
    private readonly rights: Rights,
    private readonly setup: SetupService,
    private readonly frameworks: FrameworksService,
    private readonly bidders: BiddersService,
    private readonly aids: InternalAidsService,
    private readonly people: PeopleService,
  ) {}

  /** A new draft; whoever creates it is its lead. An earlier tender is copied only where the person may see it. */
  async create(who: SignedIn, input: NewTender): Promise<SetupView> {
    this.rights.requireAnywhere(who, 'tender.import');
    const earlier = input.copyOf === null ? null : await this.access.require(who, 'tender.read', input.copyOf);
    return this.view(await this.setup.create(input, earlier, who));
  }

  /** The tender for whoever sets it up, also when nothing can be edited any more. */
  async readable(who: SignedIn, tenderId: string): Promise<StoredTender> {
    const { phase } = await this.access.require(who, 'tender.read', tenderId);
    return this.access.require(who, phase === 'setting-up' ? 'tender.edit' : 'tender.move', tenderId);
  }

  /** The tender for whoever may change it: its draft, or a locked set by a reasoned change. */
  async changeable(who: SignedIn, tenderId: string): Promise<StoredTender> {
    const { phase } = await this.access.require(who, 'tender.read', tenderId);
    return this.access.require(who, phase === 'setting-up' ? 'tender.edit' : 'tender.revise', tenderId);
  }

  async show(who: SignedIn, tenderId: string): Promise<SetupView> {
    return this.view(await this.readable(who, tenderId));
  }

  /** Saves one page. */
  async save(who: SignedIn, tenderId: string, change: PageChange): Promise<SetupView> {
    const tender = await this.changeable(who, tenderId);
    return this.view(await this.setup.save(tender, change, who.personId));
  }

  /** Saves the rules. Throws request.invalid for another quorum than before that the evaluators there are cannot reach. */
  async saveRules(who: SignedIn, tenderId: string, page: RulesPage): Promise<SetupView> {
    const people = await this.people.in(tenderId);
    const draft = (before: Tender) => {
      const after = withRules(before, page);
      const says = rulesOf(after).quorum === rulesOf(before).quorum ? null : quorumFault(after, people);
      if (says !== null) throw new Problem('request.invalid', says, [{ pointer: '/quorum', says }]);
      return after;
    };
    return this.save(who, tenderId, { page: 'rules', revision: page.revision, draft });
  }

  async view(tender: StoredTender): Promise<SetupView> {
    const [packs, bidders, aids, people] = await Promise.all([
      this.frameworks.packs(),
      this.bidders.list(tender),
      this.aids.of(tender.id),
      this.people.in(tender.id),
    ]);
    return setupView(tender, { packs, bidders, aids, people });
  }
}
