import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.ts';
import { MetricsServer } from './metrics-server.ts';

@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}

/** In a process that tells its figures, where the configuration says so. */
@Module({ imports: [MetricsModule], providers: [MetricsServer] })
export class MetricsTellingModule {}
