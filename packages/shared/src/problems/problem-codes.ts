import { AFTER_SCORES_PROBLEMS } from './codes/after-scores.ts';
import { BATCHES_PROBLEMS } from './codes/batches.ts';
import { MACHINE_PROBLEMS } from './codes/machines.ts';
import { PEOPLE_PROBLEMS } from './codes/people.ts';
import { RESPONSES_PROBLEMS } from './codes/responses.ts';
import { SCORES_PROBLEMS } from './codes/scores.ts';
import { SERVICE_PROBLEMS } from './codes/service.ts';
import { TENDERS_PROBLEMS } from './codes/tenders.ts';

/** Every fault a person or a program can meet, by its stable code. Codes are never reused for another meaning. */
export const PROBLEMS = {
  ...SERVICE_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...TENDERS_PROBLEMS,
  ...RESPONSES_PROBLEMS,
  ...SCORES_PROBLEMS,
  ...AFTER_SCORES_PROBLEMS,
  ...BATCHES_PROBLEMS,
  ...MACHINE_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
