export { PROBLEMS } from './problem-codes.ts';
export type { ProblemCode } from './problem-codes.ts';
export { problemDetailsSchema } from './problem-details.ts';
export type { ProblemDetails } from './problem-details.ts';
export { problemDetails } from './problem-of-code.ts';
