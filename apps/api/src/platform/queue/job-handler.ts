import { DiscoveryService } from '@nestjs/core';
import type { JobName, JobPayload } from '@evenhand/shared/jobs';

/**
 * What does one job of the catalogue. A job may run twice, also at the same time in two processes, and must change
 * nothing the second time: the handler decides that in the database.
 */
export interface JobHandler<Name extends JobName = JobName> {
  handle(payload: JobPayload<Name>): Promise<void>;
  /** After the last attempt: record in words a person can read that this will not happen by itself. */
  gaveUp(payload: JobPayload<Name>): Promise<void>;
}

/** Thrown by a handler that has kept a part of its work: the job does the rest once others have had their turn. */
export class GoesOn extends Error {
  override readonly name = 'GoesOn';
}

/** Marks the one provider that handles a job of the catalogue: `@HandlesJob('read-response')`. */
export const HandlesJob = DiscoveryService.createDecorator<JobName>();
