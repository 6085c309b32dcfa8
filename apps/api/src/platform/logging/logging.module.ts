import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { Config } from '../../config/config.ts';
import { requestId } from '../http/request-id.ts';
import { safeError } from './safe-error.ts';

/** Structured logs on standard output. */
export function loggingModule(config: Pick<Config, 'logLevel'>): DynamicModule {
  return LoggerModule.forRoot({ pinoHttp: loggingOptions(config) });
}

/** The part of an address that only the contact of a bidder was sent. */
const BIDDER_LINK = /^(\/bidder\/)[^/]+/;

/** Of a request only id, method, path, status and duration are logged: no body, query or header. */
export function loggingOptions(config: Pick<Config, 'logLevel'>): Options {
  return {
    level: config.logLevel,
    genReqId: requestId,
    quietReqLogger: true,
    serializers: {
      // The library hands over what it would say itself, with the error as it was thrown beside it.
      err: (told: { raw?: unknown }) => safeError(told.raw ?? told),
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        path: request.url.split('?', 1)[0]?.replace(BIDDER_LINK, '$1(link)'),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
  };
}
