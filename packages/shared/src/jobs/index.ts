export { JOBS, JOB_NAMES, QUEUE_NAMES } from './catalogue.ts';
export type { JobDefinition, JobName, JobPayload, QueueName } from './catalogue.ts';
