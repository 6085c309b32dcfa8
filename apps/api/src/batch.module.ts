import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from './config/config.module.ts';
import type { Config } from './config/config.ts';
import { BatchesModule } from './modules/batches/index.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { FilesModule } from './platform/files/files.module.ts';
import { queueStore } from './platform/queue/queue-backend.ts';
import { QueueModule } from './platform/queue/queue.module.ts';

/** The batch command: it takes responses in and hands results out; workers do what lies between. */
@Module({})
export class BatchModule {
  static of(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: BatchModule,
      imports: [
        ConfigModule.of(config),
        DatabaseModule.at(databaseUrl),
        FilesModule.of(config),
        QueueModule.adding(queueStore({ databaseUrl, redisUrl: config.redisUrl })),
        AuditModule,
        BatchesModule.commanding(),
      ],
    };
  }
}
