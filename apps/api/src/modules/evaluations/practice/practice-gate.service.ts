import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Problem } from '../../../platform/problem.ts';
import { Rights } from '../../people/index.ts';
import type { StoredTender } from '../../tenders/index.ts';

/** Where a tender requires practice, keeps a person from scoring until theirs is done. */
@Injectable()
export class PracticeGate {
  constructor(private readonly rights: Rights) {}

  /** How many practice answers the person still has to score: those offered for the questions that are theirs. */
  async due(who: SignedIn, { id: tenderId, phase, facts }: StoredTender): Promise<number> {
    // A score that the chair sends back after scoring is no first look at a bid.
    if (facts.practiceRequired !== true || (phase !== 'opened' && phase !== 'scoring')) return 0;
    const standings = await this.rights.standingsOf(who);
    return standings.find((standing) => standing.tenderId === tenderId)?.practiceLeft ?? 0;
  }

  /** Throws practice.due. */
  async requireDone(who: SignedIn, tender: StoredTender): Promise<void> {
    if ((await this.due(who, tender)) > 0) throw new Problem('practice.due');
  }
}
