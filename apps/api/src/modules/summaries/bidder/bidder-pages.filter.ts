import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { PROBLEMS } from '@evenhand/shared/problems';
import { asProblem } from '../../../platform/http/known-faults.ts';
import { problemPage } from './pages/door-pages.ts';

/** Shows faults of bidders' pages as pages; whoever has no session, or none for this link, is led to the door. */
@Catch()
export class BidderPagesFilter implements ExceptionFilter {
  constructor(private readonly log: PinoLogger) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(fault);
    if (problem.code === 'service.fault') this.log.error({ err: fault }, 'unforeseen fault');
    const { link } = request.params;
    if (problem.code === 'bidder.no-session' && typeof link === 'string') {
      response.redirect(303, `/bidder/${encodeURIComponent(link)}`);
      return;
    }
    const { status, todo } = PROBLEMS[problem.code];
    response.status(status).type('html').send(problemPage(problem.detail, todo));
  }
}
