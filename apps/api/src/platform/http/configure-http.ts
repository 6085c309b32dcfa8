import { StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { urlencoded, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { PinoLogger } from 'nestjs-pino';
import type { Config } from '../../config/config.ts';
import { rememberToken } from '../auth/token-in-use.ts';
import { measureRequests } from '../metrics/measure-requests.ts';
import { Metrics } from '../metrics/metrics.ts';
import { compressed } from './compressed.ts';
import { ProblemFilter } from './problem.filter.ts';
import { identify } from './request-id.ts';
import { sameSite } from './same-site.ts';
import { schemaPipe } from './schema-pipe.ts';
import { webApp } from './web-app.ts';

/** Largest JSON body; files come as multipart and have a limit of their own. */
const JSON_LIMIT = '2mb';
const FORM_LIMIT = '100kb';

const YEAR = 365 * 24 * 60 * 60;

/** What every HTTP door of the product has: logs, safe headers, checked input, whitelisted output, problems, the web app. */
export async function configureHttp(app: NestExpressApplication, config: Config, webFolder?: string): Promise<void> {
  app.use(identify);
  app.use(rememberToken);
  app.use(measureRequests(app.get(Metrics)));
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'worker-src': ["'self'"],
          'object-src': ["'none'"],
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
        },
      },
      frameguard: { action: 'deny' },
      // Whether there is TLS in front of us we know only where the address says so.
      strictTransportSecurity: config.secureCookies ? { maxAge: YEAR } : false,
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(sameSite(config));
  app.use(compressed());
  app.use(['/api', '/bidder'], keptNowhere);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  // Only the pages that work without a script send forms.
  app.use('/bidder', urlencoded({ extended: false, limit: FORM_LIMIT }));
  app.use(webApp(config, webFolder));
  app.useGlobalPipes(schemaPipe());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter(await app.resolve(PinoLogger)));
}

// Answers hold words of bids; what may be kept, such as an original, says so itself.
function keptNowhere(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
