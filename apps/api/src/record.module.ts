import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.ts';
import type { Config } from './config/config.ts';
import { AssessmentsModule } from './modules/assessments/index.ts';
import { CommitmentsModule } from './modules/commitments/index.ts';
import { BatchesModule } from './modules/batches/index.ts';
import { EvaluationsModule } from './modules/evaluations/index.ts';
import { ModerationModule } from './modules/moderation/index.ts';
import { RecordsModule } from './modules/records/index.ts';
import { ResponsesModule } from './modules/responses/index.ts';
import { SummariesModule } from './modules/summaries/index.ts';
import { TendersModule } from './modules/tenders/index.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { loggingModule } from './platform/logging/logging.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { queueStore } from './platform/queue/queue-backend.ts';
import { QueueModule } from './platform/queue/queue.module.ts';

/** The record command: every module that has something on record about a tender. */
@Module({})
export class RecordModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: RecordModule,
      imports: [
        ConfigModule.of(config),
        loggingModule({ logLevel: 'silent' }),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        AuditModule,
        MailModule,
        TendersModule,
        ResponsesModule,
        AssessmentsModule,
        EvaluationsModule,
        ModerationModule,
        SummariesModule,
        CommitmentsModule,
        BatchesModule,
        RecordsModule,
      ],
    };
  }
}
