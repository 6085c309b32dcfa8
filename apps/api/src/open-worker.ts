import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { findProtections } from '@evenhand/documents';
import type { Config } from './config/config.ts';
import { STARTING } from './platform/logging/starting.ts';
import { WorkerModule } from './worker.module.ts';

/** The worker door: takes jobs until it is closed. */
export async function openWorkerProcess(config: Config, databaseUrl: string): Promise<INestApplicationContext> {
  const { memory, files, network } = await findProtections();
  const isolation = [memory, files, network].join(', ');
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config, databaseUrl, isolation), {
    logger: STARTING,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.get(Logger).log('taking jobs');
  return app;
}
