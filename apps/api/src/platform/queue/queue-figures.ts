import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '../metrics/metrics.ts';
import { JobQueues } from './job-queues.ts';

/** How many jobs wait, run and have failed, for whoever watches the service. */
@Injectable()
export class QueueFigures implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly queues: JobQueues,
  ) {}

  onModuleInit(): void {
    this.metrics.watch(
      { name: 'evenhand_queue_jobs', help: 'Jobs of a queue, by state.', labelNames: ['queue', 'state'] },
      async () =>
        (await this.queues.counts()).map(({ queue, state, count }) => ({ labels: { queue, state }, value: count })),
    );
  }
}
