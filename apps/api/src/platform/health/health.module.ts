import { type DynamicModule, Module } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { HealthService } from './health.service.ts';
import { HealthController } from './health.controller.ts';
import { heartbeatTables, WorkerHeartbeatRepository } from './worker-heartbeat.repository.ts';
import { WorkerPulse } from './worker-pulse.ts';

const imports = [heartbeatTables];

@Module({})
export class HealthModule {
  /** Answers whether the service is ready. */
  static answering(): DynamicModule {
    return {
      module: HealthModule,
      imports,
      controllers: [HealthController],
      providers: [WorkerHeartbeatRepository, HealthService],
    };
  }

  /** In a worker: lets the service know that it is alive, and how it keeps hostile files apart. */
  static beating(isolation: string): DynamicModule {
    const pulse = {
      provide: WorkerPulse,
      inject: [WorkerHeartbeatRepository, PinoLogger],
      useFactory: (heartbeats: WorkerHeartbeatRepository, log: PinoLogger) =>
        new WorkerPulse(heartbeats, isolation, log),
    };
    return { module: HealthModule, imports, providers: [WorkerHeartbeatRepository, pulse] };
  }
}
