import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';

/** How the events of what takes a tender one revision on begin. */
const SAVES = ['setup.', 'set.', 'panel.few', 'practice.rule', 'tender.'];
/** After these it is no newer draft that is in the way. */
const ENDS = ['tender.ended', 'tender.end-told'];

/** Tells somebody who comes too late with a change of a tender who came first. */
@Injectable()
export class SavedMeanwhile {
  constructor(
    private readonly audit: AuditTrail,
    private readonly people: PeopleService,
  ) {}

  /** The problem setup.outdated, with who saved last and when; tender.ended where the tender ended meanwhile. */
  async problem(tenderId: string): Promise<Problem> {
    const last = await this.audit.newestOf(tenderId, SAVES);
    if (last === null) return new Problem('setup.outdated');
    if (ENDS.includes(last.kind)) return new Problem('tender.ended');
    const name = (await this.people.names([last.actor])).get(last.actor) ?? 'Somebody else';
    return new Problem(
      'setup.outdated',
      `${name} saved this tender on ${momentInWords(last.at)}, after you had opened the page.`,
    );
  }
}
