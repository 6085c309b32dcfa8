import type { NextFunction, Request, Response } from 'express';
import type { Metrics } from './metrics.ts';

/** Measures every answer. The label is the pattern of the route, never the address: that holds ids and is without number. */
export function measureRequests(metrics: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = process.hrtime.bigint();
    response.once('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      metrics.answered(
        { method: request.method, route: typeof route === 'string' ? route : 'other', status: response.statusCode },
        Number(process.hrtime.bigint() - began) / 1e9,
      );
    });
    next();
  };
}
