import type { ProblemWords } from './problem-words.ts';

/** What concerns every request, whatever it is about. */
export const SERVICE_PROBLEMS = {
  'request.invalid': {
    status: 400,
    title: 'Some of what was sent is not in the expected form.',
    todo: 'Correct the fields named below and send it again.',
  },
  'request.not-found': {
    status: 404,
    title: 'There is nothing at this address.',
    todo: 'Check the address, or go back to the list of tenders.',
  },
  'request.too-large': {
    status: 413,
    title: 'More was sent at once than this service accepts.',
    todo: 'Send less at once.',
  },
  'request.unknown-host': {
    status: 421,
    title: 'This service is not known under the name in the address.',
    todo: 'Use the address that the service gave when it started, or have the name added to EVENHAND_HOSTS.',
  },
  'request.cross-site': {
    status: 403,
    title: 'Another site may not change anything here.',
    todo: 'Open the service itself and do it there.',
  },
  'table.unreadable': {
    status: 422,
    title: 'This table cannot be read.',
    todo: 'Send a CSV or XLSX file with the columns of the template, of at most 5,000 rows and 100 columns.',
  },
  'service.unavailable': {
    status: 503,
    title: 'The service cannot do this at the moment.',
    todo: 'Try again in a minute; nothing has been lost.',
  },
  'service.storage-away': {
    status: 503,
    title: 'The storage for files cannot be used at the moment.',
    todo: 'Try again in a few minutes. What was stored before is not lost; what you sent just now was not stored.',
  },
  'service.no-room': {
    status: 507,
    title: 'There is no room left to store this.',
    todo: 'Tell whoever runs the service; nothing that was stored before is lost. Send it again once there is room.',
  },
  'service.read-only': {
    status: 503,
    title: 'The service can be read but takes nothing in at the moment.',
    todo: 'Keep what you have written and try again in a few minutes; nothing has been lost.',
  },
  'queue.job-not-failed': {
    status: 409,
    title: 'This job is not among the failed ones any more.',
    todo: 'Load the queues again: it was tried again already, or its time was over.',
  },
  'service.fault': {
    status: 500,
    title: 'Something went wrong on our side.',
    todo: 'Try again. If it happens again, tell us the reference below.',
  },
} as const satisfies Record<string, ProblemWords>;
