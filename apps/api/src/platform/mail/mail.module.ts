import { type DynamicModule, Global, Module } from '@nestjs/common';
import { MailSender } from './mail-sender.ts';
import { mailTables, Outbox } from './mail.repository.ts';

@Global()
@Module({ imports: [mailTables], providers: [Outbox], exports: [Outbox] })
export class MailModule {
  /** With the sender, in a worker. */
  static sending(): DynamicModule {
    return { module: MailModule, providers: [MailSender] };
  }
}
