import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { dayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { PeopleService } from '../../people/index.ts';
import { BidderContacts } from '../../summaries/index.ts';
import { TendersService, type StoredTender } from '../../tenders/index.ts';
import {
  CommitmentRepository,
  type StoredCommitment,
  type StoredContract,
  type StoredReport,
} from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { reminderDaysOf } from '../contract-terms.ts';
import { concerns, remindersOn, type RemindedParty, type Reminder } from '../domain/reminders.ts';
import { ReminderRepository } from './reminder.repository.ts';
import { managerMail, supplierMail, type CodedReminder } from './reminder-mail.ts';

interface Due {
  readonly commitment: StoredCommitment;
  readonly reminder: Reminder;
}

/** One party that can be written to, and how. */
interface Party {
  readonly party: RemindedParty;
  /** Ids of people, or of the link of the supplier's contact. */
  readonly recipients: readonly string[];
  /** Posts the mails, in the transaction that notes them. */
  readonly post: (reminders: readonly CodedReminder[]) => Promise<void>;
}

/** Every morning: reminds whoever manages a contract, and its supplier, of what is awaited; each once for each due day. */
@Injectable()
@HandlesJob('remind-of-reports')
export class RemindOfReportsJob implements JobHandler<'remind-of-reports'> {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly reminders: ReminderRepository,
    private readonly tenders: TendersService,
    private readonly people: PeopleService,
    private readonly contacts: BidderContacts,
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
    for (const contract of await this.commitments.contracts()) {
      const tender = await this.tenders.get(contract.tenderId);
      if (tender.ended === null) await this.remind(tender, contract, today);
    }
  }

  /** Nothing to take back: the next morning reminds of what is still owed. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async remind(tender: StoredTender, contract: StoredContract, today: string): Promise<void> {
    const commitments = await this.commitments.ofTender(tender.id);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const daysBefore = reminderDaysOf(contract.terms);
    const due = commitments.flatMap((commitment) =>
      remindersOf(commitment, reports, { today, daysBefore }).map((reminder) => ({ commitment, reminder })),
    );
    if (due.length === 0) return;
    // Nobody can be written to: what nobody was told of does not count as told.
    for (const party of [await this.managers(tender), await this.supplier(tender, contract)])
      if (party !== null) await this.tell(tender, party, due, today);
  }

  private async managers(tender: StoredTender): Promise<Party | null> {
    const managers = await this.people.reachable(tender.id, 'contract-manager');
    const people = managers.length > 0 ? managers : await this.people.reachable(tender.id, 'lead');
    if (people.length === 0) return null;
    const address = `${this.config.address}/tenders/${tender.id}/commitments`;
    return {
      party: 'authority',
      recipients: people.map(({ personId }) => personId),
      post: async (reminders) => {
        const { subject, wordsTo } = managerMail(tender, reminders);
        for (const { email, name } of people)
          await this.outbox.post({ recipient: email, subject, words: wordsTo(name, address) });
      },
    };
  }

  private async supplier(tender: StoredTender, { responseId }: StoredContract): Promise<Party | null> {
    const contact = await this.contacts.ofWinner(tender.id, responseId);
    if (contact === null) return null;
    return {
      party: 'supplier',
      recipients: [contact.id],
      post: (reminders) => this.contacts.write(tender.id, contact, supplierMail(tender, reminders)),
    };
  }

  /** Notes and tells a party what it was not told before. */
  private async tell(
    tender: StoredTender,
    { party, recipients, post }: Party,
    all: readonly Due[],
    remindedOn: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const fresh: CodedReminder[] = [];
      for (const { commitment, reminder } of all.filter((each) => concerns(party, each.reminder))) {
        const about = { commitmentId: commitment.id, party, recipients, ...reminder, remindedOn };
        if (!(await this.reminders.addUnlessThere({ id: randomUUID(), ...about, at: new Date() }))) continue;
        fresh.push({ code: codeOf(commitment), reminder });
        await this.audit.record({
          tenderId: tender.id,
          kind: 'commitment.reminded',
          actor: 'worker',
          subjectId: commitment.id,
          detail: { code: codeOf(commitment), party, about: reminder.kind, dueOn: reminder.dueOn },
        });
      }
      if (fresh.length > 0) await post(fresh);
    });
  }
}

function remindersOf(
  { id, terms, earlier }: StoredCommitment,
  all: readonly StoredReport[],
  { today, daysBefore }: { readonly today: string; readonly daysBefore: number },
): readonly Reminder[] {
  const reports = all.filter(({ commitmentId }) => commitmentId === id);
  return remindersOn(today, { commitment: { terms, earlier, reports }, daysBefore });
}
