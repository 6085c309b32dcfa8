import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module.ts';
import type { Config } from './config/config.ts';
import { configureHttp } from './platform/http/configure-http.ts';

/** The HTTP application, not yet listening. */
export async function createApi(
  config: Config,
  databaseUrl: string,
  webFolder?: string,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(config, databaseUrl), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  await configureHttp(app, webFolder);
  return app;
}

/** The HTTP door: listens where the configuration says. */
export async function openApi(config: Config, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await createApi(config, databaseUrl);
  await app.listen(config.http.port, config.http.host);
  return app;
}
