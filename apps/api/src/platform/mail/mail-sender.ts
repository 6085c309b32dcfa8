import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { createTransport, type Transporter } from 'nodemailer';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Database } from '../database/database.ts';
import { MOST_TRIES, Outbox } from './mail.repository.ts';

/** Milliseconds between two looks into the outbox. */
const EVERY = 3000;
const FIRST_WAIT = 30_000;
const GIVEN_UP = 10 * 365 * 86_400_000;

/** In a worker: sends what waits in the outbox. A mail that cannot be sent waits longer each time. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly log: PinoLogger,
    @InjectConfig() private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { smtpUrl } = this.config.mail;
    if (smtpUrl === null) return;
    const transport = createTransport(smtpUrl);
    this.timer = setInterval(() => {
      this.sending = this.sending.then(() => this.sendAll(transport));
    }, EVERY);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sending;
  }

  private async sendAll(transport: Transporter): Promise<void> {
    try {
      while (await this.sendNext(transport));
    } catch (fault) {
      this.log.warn({ err: fault }, 'the outbox could not be looked into');
    }
  }

  // The row stays locked while it is sent. A worker that dies in between leaves it unsent: a mail may come twice, it is never left out.
  private async sendNext(transport: Transporter): Promise<boolean> {
    return this.database.transaction(async () => {
      const mail = await this.outbox.takeNext();
      if (mail === null) return false;
      const { id, recipient, subject, words, secret, tries } = mail;
      try {
        await transport.sendMail({ from: this.config.mail.from, to: recipient, subject, text: words });
        const sent = { sentAt: new Date(), tries: tries + 1 };
        await this.outbox.change(id, secret ? { ...sent, words: '' } : sent);
      } catch (fault) {
        this.log.warn({ err: fault, mail: id, tries: tries + 1 }, 'a mail could not be sent');
        const wait = tries + 1 < MOST_TRIES ? FIRST_WAIT * 2 ** tries : GIVEN_UP;
        await this.outbox.change(id, { tries: tries + 1, nextTryAt: new Date(Date.now() + wait) });
      }
      return true;
    });
  }
}
