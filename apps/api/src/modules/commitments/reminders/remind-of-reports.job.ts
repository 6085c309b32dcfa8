import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { PeopleService } from '../../people/index.ts';
import { TendersService, type StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment, type StoredReport } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { deliveryPosition } from '../domain/delivery.ts';
import { dayInTheUnitedKingdom, remindersOn, type Reminder } from '../domain/reminders.ts';
import { acceptedOf, promisedBy } from '../domain/terms.ts';
import { ReminderRepository } from './reminder.repository.ts';
import { reminderMail } from './reminder-mail.ts';

/** Every morning: reminds whoever manages a contract of reports that are due and of what is missing, once for each due day. */
@Injectable()
@HandlesJob('remind-of-reports')
export class RemindOfReportsJob implements JobHandler<'remind-of-reports'> {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly reminders: ReminderRepository,
    private readonly tenders: TendersService,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    await this.remindAll(dayInTheUnitedKingdom(new Date()));
  }

  /** Reminds of what is owed on a day (an ISO date) in every contract. */
  async remindAll(today: string): Promise<void> {
    for (const { tenderId } of await this.commitments.contracts())
      await this.remind(await this.tenders.get(tenderId), today);
  }

  /** Nothing to take back: the next morning reminds of what is still owed. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async remind(tender: StoredTender, today: string): Promise<void> {
    const commitments = await this.commitments.ofTender(tender.id);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const due = commitments.flatMap((commitment) =>
      remindersOf(commitment, reports, today).map((reminder) => ({ commitment, reminder })),
    );
    if (due.length === 0) return;
    const managers = await this.people.reachable(tender.id, 'contract-manager');
    const recipients = managers.length > 0 ? managers : await this.people.reachable(tender.id, 'lead');
    // Nobody can be written to: what nobody was told of does not count as told.
    if (recipients.length === 0) return;
    await this.database.transaction(async () => {
      const fresh: { code: string; reminder: Reminder }[] = [];
      for (const { commitment, reminder } of due)
        if (await this.note(tender, commitment, reminder, today)) fresh.push({ code: codeOf(commitment), reminder });
      if (fresh.length === 0) return;
      const mail = reminderMail(tender, fresh, `${this.config.address}/tenders/${tender.id}/commitments`);
      for (const { email, name } of recipients)
        await this.outbox.post({ recipient: email, subject: mail.subject, words: mail.wordsTo(name) });
    });
  }

  private async note(
    { id: tenderId }: StoredTender,
    commitment: StoredCommitment,
    { kind, dueOn }: Reminder,
    remindedOn: string,
  ): Promise<boolean> {
    const row = { id: randomUUID(), commitmentId: commitment.id, kind, dueOn, remindedOn, at: new Date() };
    if (!(await this.reminders.addUnlessThere(row))) return false;
    const detail = { code: codeOf(commitment), about: kind, dueOn };
    await this.audit.record({
      tenderId,
      kind: 'commitment.reminded',
      actor: 'worker',
      subjectId: commitment.id,
      detail,
    });
    return true;
  }
}

function remindersOf(
  { id, terms }: StoredCommitment,
  all: readonly StoredReport[],
  today: string,
): readonly Reminder[] {
  const reports = all.filter(({ commitmentId }) => commitmentId === id);
  const promise = promisedBy(terms);
  const { state } = deliveryPosition(promise, acceptedOf(reports), today);
  const isShort = state === 'late' || state === 'ended-short';
  return remindersOn(today, { promise, frequency: terms.frequency, reports, isShort });
}
