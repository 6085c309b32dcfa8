import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.ts';
import type { Config } from './config/config.ts';
import { AssessmentsModule } from './modules/assessments/index.ts';
import { CommitmentsModule } from './modules/commitments/index.ts';
import { BatchesModule } from './modules/batches/index.ts';
import { EvaluationsModule } from './modules/evaluations/index.ts';
import { MachinesModule } from './modules/machines/index.ts';
import { ModerationModule } from './modules/moderation/index.ts';
import { RecordsModule } from './modules/records/index.ts';
import { ResponsesModule } from './modules/responses/index.ts';
import { SummariesModule } from './modules/summaries/index.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { IdempotencyModule } from './platform/idempotency/idempotency.module.ts';
import { loggingModule } from './platform/logging/logging.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { MetricsTellingModule } from './platform/metrics/metrics.module.ts';
import { queueStore } from './platform/queue/queue-backend.ts';
import { QueueModule } from './platform/queue/queue.module.ts';

/** A worker process: it does the jobs of the catalogue and answers nobody. */
@Module({})
export class WorkerModule {
  static of(config: Config, databaseUrl: string, isolation: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.of(config),
        loggingModule(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.working(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        MetricsTellingModule,
        AuditModule,
        MailModule.sending(),
        HealthModule.beating(isolation),
        ResponsesModule.working(),
        AssessmentsModule.working(),
        EvaluationsModule,
        ModerationModule,
        SummariesModule,
        CommitmentsModule.working(),
        BatchesModule.working(),
        RecordsModule.working(),
        IdempotencyModule.working(),
        MachinesModule.working(),
      ],
    };
  }
}
