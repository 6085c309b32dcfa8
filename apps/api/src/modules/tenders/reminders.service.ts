import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/mail/mail.repository.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService, type ReachablePerson } from '../people/index.ts';
import { reminderRefusal, type Remindable } from './domain/reminding.ts';
import { ReadinessRegister } from './readiness-register.ts';
import type { StoredTender } from './tender.repository.ts';

const REMINDED = 'scoring.reminded';

/** Reminds evaluators of what they have left to score: that something is left, and not a word of any bid. */
@Injectable()
export class ScoringReminders {
  constructor(
    private readonly register: ReadinessRegister,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Each evaluator of a tender, by id, as reminding sees them. */
  async standings(tender: StoredTender): Promise<ReadonlyMap<string, Remindable & { person: ReachablePerson | null }>> {
    const [counts, reachable, reminded, people] = await Promise.all([
      this.register.counts(tender),
      this.people.reachable(tender.id, 'evaluator'),
      this.audit.lastBySubject(tender.id, REMINDED),
      this.people.in(tender.id),
    ]);
    const evaluators = people.filter(({ roles }) => roles.includes('evaluator'));
    return new Map(
      evaluators.map(({ personId }) => {
        const own = counts.filter((count) => count.personId === personId);
        const left = own.reduce((sum, { done, of }) => sum + of - done, 0);
        const person = reachable.find((one) => one.personId === personId) ?? null;
        const remindedAt = reminded.get(personId) ?? null;
        return [personId, { left, person, isReachable: person !== null, remindedAt }];
      }),
    );
  }

  /** Posts a mail to one evaluator. Throws reminder.not-due and reminder.too-soon. */
  async remind(tender: StoredTender, personId: string, actor: string): Promise<void> {
    await this.database.transaction(async () => {
      // Two who remind at once would write to the same person twice.
      await this.database.serialise(`${REMINDED}/${tender.id}/${personId}`);
      const standing = (await this.standings(tender)).get(personId);
      const refusal = standing === undefined ? 'reminder.not-due' : reminderRefusal(standing, new Date());
      if (refusal !== null || !standing?.person) throw new Problem(refusal ?? 'reminder.not-due');
      const { name, email } = standing.person;
      await this.outbox.post({ recipient: email, ...this.mailTo(tender, name) });
      await this.audit.record({ tenderId: tender.id, kind: REMINDED, actor, subjectId: personId, detail: {} });
    });
  }

  /** The mail that reminds whoever has this name, as it is sent and as it is shown before. */
  mailTo({ id, reference, title, authority }: StoredTender, name: string): { subject: string; words: string } {
    return {
      subject: `Scores still to lock: ${reference}`,
      words: `Dear ${name},

In the tender "${title}" of ${authority} you have scores that are not locked yet.

Your scoring: ${this.config.address}/tenders/${id}/scoring
`,
    };
  }
}
