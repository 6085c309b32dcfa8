import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Problem } from '../../../platform/problem.ts';
import { Rights } from '../../people/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { practiceFor } from './practice-state.ts';
import { PracticeRepository } from './practice.repository.ts';

/** Where a tender requires practice, keeps a person from the bids until theirs is done. */
@Injectable()
export class PracticeGate {
  constructor(
    private readonly practice: PracticeRepository,
    private readonly rights: Rights,
  ) {}

  /** How many practice answers the person still has to score: those offered for the questions that are theirs. */
  async due(who: SignedIn, { id: tenderId, phase, facts }: StoredTender): Promise<number> {
    // A score that the chair sends back after scoring is no first look at a bid.
    if (facts.practiceRequired !== true || phase !== 'scoring') return 0;
    const [answers, works, standings] = await Promise.all([
      this.practice.answers(tenderId),
      this.practice.worksBy(tenderId, who.personId),
      this.rights.standingsOf(who),
    ]);
    const done = new Set(works.filter(({ doneAt }) => doneAt !== null).map(({ answerId }) => answerId));
    const mine = standings.find((standing) => standing.tenderId === tenderId)?.assignedCriteria ?? [];
    return practiceFor(answers, { personId: who.personId, assignedCriteria: mine }).filter(({ id }) => !done.has(id))
      .length;
  }

  /** Throws practice.due. */
  async requireDone(who: SignedIn, tender: StoredTender): Promise<void> {
    if ((await this.due(who, tender)) > 0) throw new Problem('practice.due');
  }
}
