import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database.ts';
import { MailEntity } from './mail.entity.ts';

export type StoredMail = MailEntity;

export const mailTables = TypeOrmModule.forFeature([MailEntity]);

/**
 * Mail waits here until it is sent: what is posted in a transaction goes out when that has happened, and not otherwise.
 * Where no mail server is configured it stays, and administrators read it on the screen.
 */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /** Posts a mail. It must hold no words of a bid. */
  async post(mail: Pick<StoredMail, 'recipient' | 'subject' | 'words'>): Promise<void> {
    const now = new Date();
    const waiting = { id: randomUUID(), ...mail, postedAt: now, sentAt: null, tries: 0, nextTryAt: now };
    await this.database.manager.insert(MailEntity, waiting);
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
