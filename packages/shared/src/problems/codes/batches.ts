import type { ProblemWords } from './problem-words.ts';

/** Batches of responses that are scored by machine. */
export const BATCHES_PROBLEMS = {
  'batch.not-found': {
    status: 404,
    title: 'This batch does not exist, or you may not see it.',
    todo: 'Go back to the batches of the tender.',
  },
  'batch.group-not-found': {
    status: 404,
    title: 'These batches do not exist, or you may not see them.',
    todo: 'Go back to your batches over several tenders.',
  },
  'batch.item-not-found': {
    status: 404,
    title: 'This batch has no such response.',
    todo: 'Go back to the responses of the batch.',
  },
  'batch.machine-use': {
    status: 409,
    title: 'The tender does not allow machine scoring.',
    todo: 'Have the lead decide on machine use in the published set first.',
  },
  'batch.no-folder': {
    status: 422,
    title: 'The operator offers no such folder to this tender.',
    todo: 'Choose one of the folders that are listed, or send an archive.',
  },
  'batch.no-prefix': {
    status: 422,
    title: 'Nothing that may be read lies at this place of the storage.',
    todo: 'Name a place such as s3://bucket/folder/ below one that is listed, or have the operator add it to EVENHAND_BATCH_S3.',
  },
  'batch.no-archive': {
    status: 422,
    title: 'A batch needs one ZIP archive.',
    todo: 'Send the archive in the field "archive" of a form (multipart/form-data).',
  },
  'batch.too-large': {
    status: 413,
    title: 'The archive is larger than this service accepts.',
    todo: 'Split it into several batches, or have the operator offer a folder.',
  },
  'batch.not-now': {
    status: 409,
    title: 'This cannot be done with the batch as it stands.',
    todo: 'Look at the batch again: somebody may have changed it meanwhile.',
  },
  'batch.nothing-earlier': {
    status: 409,
    title: 'This batch does not score an earlier one again.',
    todo: 'Run a batch of the earlier one first, then compare the two.',
  },
  'batch.not-received': {
    status: 409,
    title: 'Only a batch of the responses that the tender has received can be compared with agreed scores.',
    todo: 'Run a batch of the responses of the tender.',
  },
  'batch.no-output': {
    status: 404,
    title: 'The batch has no such file.',
    todo: 'Wait until the results are written, then choose one of the files listed.',
  },
} as const satisfies Record<string, ProblemWords>;
