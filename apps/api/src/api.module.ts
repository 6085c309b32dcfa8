import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.ts';
import type { Config } from './config/config.ts';
import { AssessmentsModule } from './modules/assessments/index.ts';
import { BatchesModule } from './modules/batches/index.ts';
import { CommitmentsModule } from './modules/commitments/index.ts';
import { EvaluationsModule } from './modules/evaluations/index.ts';
import { FrameworksModule } from './modules/frameworks/index.ts';
import { MachinesModule } from './modules/machines/index.ts';
import { ModerationModule } from './modules/moderation/index.ts';
import { OperationsModule } from './modules/operations/index.ts';
import { PeopleModule } from './modules/people/index.ts';
import { RecordsModule } from './modules/records/index.ts';
import { ResponsesModule } from './modules/responses/index.ts';
import { SummariesModule } from './modules/summaries/index.ts';
import { TendersModule } from './modules/tenders/index.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { AuthModule } from './platform/auth/auth.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { IdempotencyModule } from './platform/idempotency/idempotency.module.ts';
import { loggingModule } from './platform/logging/logging.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { MetricsTellingModule } from './platform/metrics/metrics.module.ts';
import { queueStore } from './platform/queue/queue-backend.ts';
import { QueueModule } from './platform/queue/queue.module.ts';

/** The HTTP process: it answers and queues work, and does none that takes long. */
@Module({})
export class ApiModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.of(config),
        loggingModule(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        MetricsTellingModule,
        AuditModule,
        MailModule,
        IdempotencyModule.answering(),
        AuthModule.guarding(PeopleModule),
        HealthModule.answering(),
        FrameworksModule.answering(),
        PeopleModule.answering(),
        TendersModule.answering(),
        ResponsesModule.answering(),
        AssessmentsModule.answering(),
        SummariesModule.answering(),
        CommitmentsModule.answering(),
        BatchesModule.answering(),
        RecordsModule.answering(),
        EvaluationsModule.answering(),
        ModerationModule.answering(),
        MachinesModule.answering(),
        OperationsModule.answering(),
      ],
    };
  }
}
