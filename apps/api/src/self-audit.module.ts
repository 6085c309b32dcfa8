import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.ts';
import type { Config } from './config/config.ts';
import { RecordsModule } from './modules/records/index.ts';
import { SummariesModule } from './modules/summaries/index.ts';
import { TendersModule } from './modules/tenders/index.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { queueStore } from './platform/queue/queue-backend.ts';
import { QueueModule } from './platform/queue/queue.module.ts';

/** The self-audit command: it reads a tender and writes nothing. */
@Module({})
export class SelfAuditModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: SelfAuditModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        AuditModule,
        MailModule,
        TendersModule,
        SummariesModule,
        RecordsModule,
      ],
    };
  }
}
