import { PROBLEMS, type ProblemCode } from './problem-codes.ts';
import type { ProblemDetails } from './problem-details.ts';

/** The body for a problem; `detail` defaults to the code's own sentence. */
export function problemDetails(
  code: ProblemCode,
  more: { detail?: string; instance?: string; errors?: { pointer: string; says: string }[] } = {},
): ProblemDetails {
  const { status, title, todo } = PROBLEMS[code];
  return { type: `urn:evenhand:problem:${code}`, code, title, status, todo, ...more, detail: more.detail ?? title };
}
