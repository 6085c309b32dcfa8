import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database.ts';
import { MailEntity } from './mail.entity.ts';

export type StoredMail = MailEntity;

/** Tries until a mail is left for an administrator to see. */
export const MOST_TRIES = 8;

/** How far a mail is. `retrying`: the mail server would not take it so far; `given-up`: it never did. */
export type MailState =
  | { readonly state: 'waiting' | 'retrying' | 'given-up'; readonly at: null }
  | { readonly state: 'sent'; readonly at: Date };

export const mailTables = TypeOrmModule.forFeature([MailEntity]);

/**
 * Mail waits here until it is sent: what is posted in a transaction goes out when that has happened, and not otherwise.
 * Where no mail server is configured it stays, and administrators read it on the screen.
 */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Posts a mail and gives its id. It must hold no words of a bid. The words of a secret one are forgotten once it is sent. */
  async post(mail: Pick<StoredMail, 'recipient' | 'subject' | 'words'> & { secret?: boolean }): Promise<string> {
    const [id, now] = [randomUUID(), new Date()];
    const waiting = { secret: false, ...mail, id, postedAt: now, sentAt: null, tries: 0, nextTryAt: now };
    await this.database.manager.insert(MailEntity, waiting);
    return id;
  }

  /** How far each of these mails is, by its id. */
  async states(ids: readonly string[]): Promise<ReadonlyMap<string, MailState>> {
    const mails = await this.database.manager.findBy(MailEntity, { id: In([...ids]) });
    return new Map(mails.map((mail) => [mail.id, stateOf(mail)]));
  }

  /** The newest mails, sent or not. */
  async newest(most: number): Promise<readonly StoredMail[]> {
    return this.database.manager.find(MailEntity, { order: { postedAt: 'DESC' }, take: most });
  }

  /** In a transaction: the next mail to send, which no other worker has in hand; null where there is none. */
  async takeNext(): Promise<StoredMail | null> {
    return this.database.manager.findOne(MailEntity, {
      where: { sentAt: IsNull(), nextTryAt: LessThanOrEqual(new Date()) },
      order: { postedAt: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  async change(id: string, values: Partial<StoredMail>): Promise<void> {
    await this.database.change(MailEntity, { id }, values);
  }
}

function stateOf({ sentAt, tries }: StoredMail): MailState {
  if (sentAt !== null) return { state: 'sent', at: sentAt };
  if (tries === 0) return { state: 'waiting', at: null };
  return { state: tries < MOST_TRIES ? 'retrying' : 'given-up', at: null };
}
