import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { PROBLEMS, problemDetails } from '@evenhand/shared/problems';
import { asProblem } from './known-faults.ts';
import { requestId } from './request-id.ts';

/** Sends every fault as a problem body (RFC 9457). What we did not foresee is logged and told only by the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(fault);
    if (problem.code === 'service.storage-away') this.log.warn({ fault: (fault as Error).message }, 'storage');
    if (problem.code === 'service.fault') this.log.error({ err: fault }, 'unforeseen fault');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body = problemDetails(problem.code, {
      detail: problem.detail,
      instance: requestId(request),
      ...(problem.points.length === 0 ? {} : { errors: [...problem.points] }),
    });
    response.status(PROBLEMS[problem.code].status).type('application/problem+json').send(JSON.stringify(body));
  }
}
