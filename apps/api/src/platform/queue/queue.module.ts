import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobQueues } from './job-queues.ts';
import { JobWorkers } from './job-workers.ts';
import { QueueFigures } from './queue-figures.ts';
import { MetricsModule } from '../metrics/metrics.module.ts';
import type { QueueStore } from './queue-backend.ts';

@Global()
@Module({})
export class QueueModule {
  /** For a process that only adds jobs. */
  static adding(store: QueueStore): DynamicModule {
    const queues = { provide: JobQueues, useFactory: () => new JobQueues(store) };
    return { module: QueueModule, imports: [MetricsModule], providers: [queues, QueueFigures], exports: [JobQueues] };
  }

  /** For a worker: it adds jobs and does them. */
  static working(store: QueueStore): DynamicModule {
    const adding = QueueModule.adding(store);
    return {
      ...adding,
      imports: [MetricsModule, DiscoveryModule],
      providers: [...(adding.providers ?? []), JobWorkers],
    };
  }
}
