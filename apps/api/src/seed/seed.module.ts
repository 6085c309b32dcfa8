import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { CommitmentsModule } from '../modules/commitments/index.ts';
import { ResponsesModule } from '../modules/responses/index.ts';
import { TendersModule } from '../modules/tenders/index.ts';
import { AuditModule } from '../platform/audit/audit.module.ts';
import { DatabaseModule } from '../platform/database/database.module.ts';
import { FilesModule } from '../platform/files/files.module.ts';
import { MailModule } from '../platform/mail/mail.module.ts';
import { queueStore } from '../platform/queue/queue-backend.ts';
import { QueueModule } from '../platform/queue/queue.module.ts';
import { PeopleModule } from '../modules/people/index.ts';
import { DemoLoader } from './demo.ts';
import { DemoContract } from './demo-contract.ts';
import { DemoModeration } from './demo-moderation.ts';
import { DemoPanel } from './demo-panel.ts';
import { RehearsalModule } from './rehearsal/rehearsal.module.ts';

@Module({})
export class SeedModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        AuditModule,
        MailModule,
        PeopleModule,
        TendersModule,
        ResponsesModule,
        CommitmentsModule,
        RehearsalModule,
      ],
      providers: [DemoLoader, DemoPanel, DemoContract, DemoModeration],
    };
  }
}
