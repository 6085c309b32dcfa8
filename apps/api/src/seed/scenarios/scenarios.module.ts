import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AssessmentsModule } from '../../modules/assessments/index.ts';
import { SummariesModule } from '../../modules/summaries/index.ts';
import { AuditModule } from '../../platform/audit/audit.module.ts';
import { DatabaseModule } from '../../platform/database/database.module.ts';
import { FilesModule } from '../../platform/files/files.module.ts';
import { MailModule } from '../../platform/mail/mail.module.ts';
import { queueStore } from '../../platform/queue/queue-backend.ts';
import { QueueModule } from '../../platform/queue/queue.module.ts';
import { RehearsalModule } from '../rehearsal/rehearsal.module.ts';
import { PastTheServices } from './past-the-services.ts';
import { ScenarioStage } from './scenario-stage.ts';

/** Makes scenarios, and runs the self-audit on them. */
@Module({})
export class ScenariosModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: ScenariosModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        AuditModule,
        MailModule,
        AssessmentsModule,
        SummariesModule,
        RehearsalModule,
      ],
      providers: [PastTheServices, ScenarioStage],
    };
  }
}
