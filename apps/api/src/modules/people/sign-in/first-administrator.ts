import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import { PeopleRepository } from '../people.repository.ts';
import { PeopleService } from '../people.service.ts';
import { LocalAccounts } from './local-accounts.service.ts';

const FILE = 'first-invitation.txt';

/** Somebody has to be able to sign in first: at a start without any administrator the configured person is invited. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly people: PeopleRepository,
    private readonly service: PeopleService,
    private readonly accounts: LocalAccounts,
    private readonly database: Database,
    private readonly log: PinoLogger,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const email = this.config.firstAdministrator;
    if (email === null || (await this.people.hasAdministrator())) return;
    const actor = 'configuration';
    const words = await this.database.transaction(async () => {
      await this.service.add({ name: email, email, administrator: true, createsTenders: true }, actor);
      const person = await this.people.byEmail(email);
      return person === null ? null : this.accounts.invite(person, actor);
    });
    // Nobody can read the outbox yet: without a mail server the mail is put where only whoever runs the service reads.
    if (words === null || this.config.mail.smtpUrl !== null) return;
    const file = join(this.config.dataFolder, FILE);
    await rm(file, { force: true });
    await writeFile(file, words, { mode: 0o600 });
    this.log.warn({ file }, 'no mail server is set up: the first invitation stands in this file');
  }
}
