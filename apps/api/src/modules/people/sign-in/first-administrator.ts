import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import { PeopleRepository } from '../people.repository.ts';
import { PeopleService } from '../people.service.ts';
import { LocalAccounts } from './local-accounts.service.ts';

/** Somebody has to be able to sign in first: at a start without any administrator the configured person is invited. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly people: PeopleRepository,
    private readonly service: PeopleService,
    private readonly accounts: LocalAccounts,
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const email = this.config.firstAdministrator;
    if (email === null || (await this.people.hasAdministrator())) return;
    const actor = 'configuration';
    await this.database.transaction(async () => {
      await this.service.add({ name: email, email, administrator: true, createsTenders: true }, actor);
      const person = await this.people.byEmail(email);
      if (person !== null) await this.accounts.invite(person, actor);
    });
  }
}
