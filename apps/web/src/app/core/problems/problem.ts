import { HttpErrorResponse } from '@angular/common/http';
import type { ProblemDetails } from '@evenhand/shared/problems';
import type { ProblemCode } from '@evenhand/shared/problems/problem-codes';
import { problemDetailsSchema } from '@evenhand/shared/problems/problem-details';

/** What a browser must be able to say by itself: every other problem comes from the service with its words. */
const OWN_WORDS = {
  'request.not-found': {
    status: 404,
    title: $localize`There is nothing at this address.`,
    todo: $localize`Check the address, or go back to the list of tenders.`,
  },
  'request.too-large': {
    status: 413,
    title: $localize`More was sent at once than this service accepts.`,
    todo: $localize`Send less at once.`,
  },
  'service.unavailable': {
    status: 503,
    title: $localize`The service cannot do this at the moment.`,
    todo: $localize`Try again in a minute; nothing has been lost.`,
  },
  'service.fault': {
    status: 500,
    title: $localize`Something went wrong on our side.`,
    todo: $localize`Try again. If it happens again, tell us the reference below.`,
  },
} as const satisfies Partial<Record<ProblemCode, unknown>>;

type OwnCode = keyof typeof OWN_WORDS;

const OFFLINE: ProblemDetails = {
  type: 'urn:evenhand:problem:client.offline',
  code: 'client.offline',
  title: $localize`We cannot reach the service.`,
  status: 0,
  detail: $localize`We cannot reach the service.`,
  todo: $localize`Check your connection, then try again. Nothing that was already saved is lost.`,
};

function known(code: OwnCode, detail?: string): ProblemDetails {
  const { status, title, todo } = OWN_WORDS[code];
  return { type: `urn:evenhand:problem:${code}`, code, title, status, todo, detail: detail ?? title };
}

function codeForStatus(status: number): OwnCode {
  if (status === 404) return 'request.not-found';
  if (status === 413) return 'request.too-large';
  return status === 502 || status === 503 || status === 504 ? 'service.unavailable' : 'service.fault';
}

function bodyOf(fault: HttpErrorResponse): unknown {
  if (typeof fault.error !== 'string') return fault.error;
  try {
    return JSON.parse(fault.error);
  } catch {
    return null;
  }
}

/** The sentence of a problem as a heading or title of a page: without its full stop. */
export function headingOf(problem: ProblemDetails): string {
  return problem.title.replace(/\.$/, '');
}

/**
 * What went wrong, in words for a person: the problem body that the API sent, or the nearest problem we know
 * where there is none (no connection, a proxy's own error page, an answer that is not in the agreed form).
 */
export function problemOf(fault: unknown): ProblemDetails {
  if (!(fault instanceof HttpErrorResponse))
    return known('service.fault', $localize`The service sent an answer we cannot read.`);
  if (fault.status === 0) return OFFLINE;
  if (fault.status >= 200 && fault.status < 300) return problemOf(null);
  const body = problemDetailsSchema.safeParse(bodyOf(fault));
  return body.success ? body.data : known(codeForStatus(fault.status));
}
