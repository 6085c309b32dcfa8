import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds: a page is to be there within 0.2, a job of a long scan may take minutes. */
const REQUEST_BOUNDS = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const JOB_BOUNDS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600];

/** Figures of this process in the form Prometheus reads. None holds a name, an id or a word of a bid. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'evenhand_request_seconds',
    help: 'Time to answer a request, by the pattern of its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BOUNDS,
    registers: [this.registry],
  });

  private readonly jobs = new Histogram({
    name: 'evenhand_job_seconds',
    help: 'Time that a job ran, by its name and how it came out.',
    labelNames: ['job', 'outcome'],
    buckets: JOB_BOUNDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered(request: { method: string; route: string; status: number }, seconds: number): void {
    this.requests.observe({ ...request, status: String(request.status) }, seconds);
  }

  worked(job: string, outcome: 'done' | 'failed' | 'put-off', seconds: number): void {
    this.jobs.observe({ job, outcome }, seconds);
  }

  /** A figure that is found out each time somebody asks: `look` gives each value with its labels. */
  watch<Label extends string>(
    about: { name: string; help: string; labelNames: Label[] },
    look: () => Promise<readonly { labels: Record<Label, string>; value: number }[]>,
  ): void {
    new Gauge({
      ...about,
      registers: [this.registry],
      async collect() {
        this.reset();
        // A part that does not answer leaves its figures out; the others are still told.
        const values = await look().catch(() => []);
        for (const { labels, value } of values) this.set(labels, value);
      },
    });
  }

  async text(): Promise<{ type: string; text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }
}
