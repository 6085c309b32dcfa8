import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { STARTING } from './platform/logging/starting.ts';
import { ApiModule } from './api.module.ts';
import type { Config } from './config/config.ts';
import { Logger } from 'nestjs-pino';
import { configureHttp } from './platform/http/configure-http.ts';

/** The HTTP application, not yet listening. */
export async function createApi(
  config: Config,
  databaseUrl: string,
  webFolder?: string,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(config, databaseUrl), {
    logger: STARTING,
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  await configureHttp(app, config, webFolder);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}

/** The HTTP door: listens where the configuration says. */
export async function openApi(config: Config, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await createApi(config, databaseUrl);
  await app.listen(config.http.port, config.http.host);
  app.get(Logger).log('listening');
  return app;
}
