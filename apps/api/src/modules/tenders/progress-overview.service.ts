import { Injectable } from '@nestjs/common';
import type { ProgressView } from '@evenhand/shared/contracts';
import { PeopleService } from '../people/index.ts';
import { reminderRefusal } from './domain/reminding.ts';
import { ReadinessRegister, type ProgressCount } from './readiness-register.ts';
import { ScoringReminders } from './reminders.service.ts';
import type { StoredTender } from './tender.repository.ts';

const DECLARATION_WORDS = { due: 'Declaration due', clear: 'Declared', conflict: 'Interest declared' } as const;

/** How far every evaluator is, as counts of what is done and nothing of what was given. */
@Injectable()
export class ProgressOverview {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly people: PeopleService,
    private readonly reminders: ScoringReminders,
  ) {}

  /**
   * `named`: whether the reader may know who the bidders are; otherwise all bids are one row. `reminds`: whether the reader
   * may remind evaluators.
   */
  async view(tender: StoredTender, { named, reminds }: { named: boolean; reminds: boolean }): Promise<ProgressView> {
    const [people, counts, standings] = await Promise.all([
      this.people.in(tender.id),
      this.register.counts(tender),
      this.reminders.standings(tender),
    ]);
    const now = new Date();
    const evaluators = people.filter(({ roles }) => roles.includes('evaluator'));
    const rows = evaluators.map(({ personId, name, declaration }) => {
      const own = counts.filter((count) => count.personId === personId);
      const moments = own.flatMap(({ lastActivity }) => (lastActivity === null ? [] : [lastActivity.getTime()]));
      const standing = standings.get(personId);
      const mayRemind = reminds && standing !== undefined && reminderRefusal(standing, now) === null;
      return {
        personId,
        name,
        declaration: DECLARATION_WORDS[declaration],
        rows: named ? own.map(({ bidder, done, of }) => ({ bidder, done, of })) : together(own),
        lastActivity: moments.length === 0 ? null : new Date(Math.max(...moments)).toISOString(),
        remindedAt: standing?.remindedAt?.toISOString() ?? null,
        mayRemind,
        reminder: mayRemind ? this.reminders.mailTo(tender, name) : null,
      };
    });
    const { id: tenderId, title, phase } = tender;
    return { tenderId, title, phase, says: sentence(rows), people: rows };
  }
}

function together(counts: readonly ProgressCount[]): ProgressView['people'][number]['rows'] {
  if (counts.length === 0) return [];
  const sum = (of: (count: ProgressCount) => number) => counts.reduce((all, count) => all + of(count), 0);
  return [{ bidder: 'All bids', done: sum(({ done }) => done), of: sum(({ of }) => of) }];
}

function sentence(people: ProgressView['people']): string {
  if (people.length === 0) return 'No evaluator takes part yet.';
  const all = people.flatMap(({ rows }) => rows);
  const of = all.reduce((sum, row) => sum + row.of, 0);
  const done = all.reduce((sum, row) => sum + row.done, 0);
  if (of === 0) return 'Nothing is there to be scored yet.';
  return `${String(done)} of ${String(of)} scores are locked.`;
}
