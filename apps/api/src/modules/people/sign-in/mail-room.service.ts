import { Injectable } from '@nestjs/common';
import type { OutboxView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { Rights } from '../rights.service.ts';

const SHOWN = 100;

/** Shows administrators what waits in the outbox and what has gone. */
@Injectable()
export class MailRoom {
  constructor(
    private readonly outbox: Outbox,
    private readonly rights: Rights,
    @InjectConfig() private readonly config: Config,
  ) {}

  async newest(who: SignedIn): Promise<OutboxView> {
    this.rights.requireAnywhere(who, 'administer');
    const mails = await this.outbox.newest(SHOWN);
    return {
      sends: this.config.mail.smtpUrl !== null,
      mails: mails.map(({ id, recipient, subject, words, secret, postedAt, sentAt, tries }) => ({
        ...{ id, recipient, subject, tries },
        // Where no mail server is configured an administrator has to pass the words on; otherwise they are nobody else's.
        words: secret && this.config.mail.smtpUrl !== null ? 'These words are for the recipient only.' : words,
        postedAt: postedAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      })),
    };
  }
}
