import { Injectable } from '@nestjs/common';
import type { Tender } from '@evenhand/shared/contracts';
import { Declarations, PeopleService } from '../modules/people/index.ts';
import type { Bidder } from '../modules/tenders/index.ts';
import { addDemoPeople, DEMO_PEOPLE } from './demo-people.ts';

const ACTOR = 'demo loader';

/** Gives the people of the demonstration their roles in the demo tender, with something to do for each. */
@Injectable()
export class DemoPanel {
  constructor(
    private readonly people: PeopleService,
    private readonly declarations: Declarations,
  ) {}

  /** Sets the panel up once; a panel that is there already stays as it is. */
  async load(tenderId: string, { criteria }: Tender, bidders: readonly Pick<Bidder, 'id' | 'name'>[]): Promise<void> {
    await addDemoPeople(this.people);
    if ((await this.people.in(tenderId)).length > 0) return;
    const list = bidders.map(({ id, name }) => ({ id, name, subcontractors: [] }));
    const bidderListVersion = await this.declarations.ask(tenderId, list, ACTOR);
    const answers = list.map(({ id }) => ({ bidderId: id, answer: 'no' as const, words: null }));
    for (const { id, role } of DEMO_PEOPLE) {
      if (role === 'administrator') continue;
      await this.people.setRoles(tenderId, id, [role], ACTOR);
      const questions = role === 'evaluator' ? criteria.map((criterion) => criterion.id) : [];
      await this.people.setAssignments(tenderId, id, questions, ACTOR);
      // The observer is left with a declaration to give, so that the demonstration shows what that is like.
      if (role !== 'observer')
        await this.declarations.give(tenderId, id, { bidderListVersion, answers, confidential: true });
    }
  }
}
